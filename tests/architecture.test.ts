import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "./support/list-files";

/** What each room may import of the others (DESIGN.md §3). Longest prefix wins; a room may always import itself. */
const ROOMS: Record<string, { rooms: string[]; packages?: RegExp }> = {
  "lib/core": { rooms: [], packages: /^(?!next|react|@?prisma|node:|pg$|zod$)/ },
  "lib/schemas": { rooms: ["lib/core"], packages: /^zod$/ },
  "lib/database": { rooms: ["lib/core"] },
  "lib/data": { rooms: ["lib/core", "lib/database"], packages: /^(node:crypto|canonicalize|rate-limiter-flexible)$/ },
  "lib/formats": { rooms: ["lib/core", "lib/schemas"] },
  "lib/operations": {
    rooms: ["lib/core", "lib/schemas", "lib/data", "lib/formats", "lib/database"],
    packages: /^(?!next|react)/,
  },
  "lib/server": { rooms: ["lib/core", "lib/schemas", "lib/operations", "lib/database", "lib/formats"] },
  components: { rooms: ["lib/core", "lib/schemas"], packages: /^(?!node:|@?prisma|pg$)/ },
  app: {
    rooms: ["components", "lib/core", "lib/schemas", "lib/operations", "lib/server", "lib/formats"],
    packages: /^(?!@?prisma|pg$)/,
  },
  scripts: {
    rooms: ["lib/core", "lib/schemas", "lib/operations", "lib/database", "lib/server", "lib/formats", "tests/unit"],
  },
  prisma: { rooms: ["lib/core", "lib/schemas", "lib/operations", "lib/database", "lib/server"] },
};

const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|shared|types|constants|index)\.tsx?$/;

const files = listFiles(".", /\.(ts|tsx|mjs)$/).filter((file) => !file.startsWith("lib/database/generated/"));
const roomOf = (file: string) => Object.keys(ROOMS).find((room) => file.startsWith(`${room}/`));

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/(?:from|import|import\()\s*["']([^"'\n]+)["']/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  );
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}

describe("the rooms of the house", () => {
  test("every room is there to be checked", () => {
    for (const room of Object.keys(ROOMS)) {
      expect(
        files.some((file) => file.startsWith(`${room}/`)),
        room,
      ).toBe(true);
    }
  });

  test("arrows point one way", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (room === undefined) continue;
      const rule = ROOMS[room];
      for (const specifier of importsOf(file)) {
        const target = targetOf(file, specifier);
        if (target === "package.json") continue; // its name and version, which every room may tell
        if (target === null) {
          if (rule?.packages && !rule.packages.test(specifier)) wrong.push(`${file} imports ${specifier}`);
        } else if (!target.startsWith(`${room}/`) && !rule?.rooms.some((allowed) => target.startsWith(`${allowed}/`))) {
          wrong.push(`${file} imports ${target}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("the core has no clock, no randomness and no environment", () => {
    const wrong = files
      .filter((file) => file.startsWith("lib/core/"))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random|process\.|crypto\.|localStorage|(?<![\w.])document\./.test(
          readFileSync(file, "utf8"),
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("only lib/data and lib/database speak to the database", () => {
    const wrong = files
      .filter((file) => /^(app|components|lib\/(core|schemas|formats|server|operations))\//.test(file))
      .filter((file) => /\$(queryRaw|executeRaw)/.test(readFileSync(file, "utf8")));
    expect(wrong).toEqual([]);
  });

  test("there are no drawers and no barrels", () => {
    expect(files.filter((file) => roomOf(file) !== undefined && DRAWERS.test(file))).toEqual([]);
  });
});
