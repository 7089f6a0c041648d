import fs from "node:fs";
import path from "node:path";
import { SCREENS } from "./screens";
import { PICTURES } from "./take-screen";

const FILE = "docs/screenshots.md";

/** Writes the page that shows every picture. */
export function writeGallery(): void {
  const parts = SCREENS.map(({ name, about, onPhone }) => {
    const picture = (look: string) => `![${about} (${look})](${path.basename(PICTURES)}/${name}-${look}.png)`;
    const wide = `| Light | Dark |\n| --- | --- |\n| ${picture("light")} | ${picture("dark")} |`;
    const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
    return `## ${title}\n\n${about}\n\n${wide}${onPhone ? `\n\n${picture("phone")}` : ""}`;
  });
  fs.writeFileSync(FILE, `${HEAD}\n\n${parts.join("\n\n")}\n`);
}

const HEAD = `# Screens

Every screen of Stet, on the sample desk that \`npm run seed\` makes. \`npm run screenshots\` takes the pictures anew from the app as it was last built.`;
