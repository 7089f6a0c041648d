import { countFates } from "@/lib/core/compare/claim-fate";
import { fateSentence } from "@/lib/core/compare/version-words";
import { done } from "@/lib/core/result";
import { addVersion } from "@/lib/operations/add-version";
import type { VersionAdded } from "@/lib/operations/write-version";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";
import { FILE_ARGUMENT, FORMAT_OPTION, readArticleText } from "./read-article-text";

export const articleRevise: Command = {
  name: "article revise",
  summary: "Add a new version of an article's text; prints its number",
  arguments: [{ name: "ARTICLE", about: "the article's id, as article list shows it" }, FILE_ARGUMENT],
  options: { ...FORMAT_OPTION, ...AS_OPTION },
  examples: ["stet article revise ID story.html", "pbpaste | stet article revise ID - --as ana@example.org"],
  async run({ arguments: [articleId = "", file = "-"], text, terminal, env }) {
    const read = await readArticleText(file, text("format"), terminal.stdin);
    if (!read.ok) return read;
    const added = await withContext(env, text("as"), (context) => addVersion(context, { articleId, ...read.value }));
    if (!added.ok) return added;
    return done({ value: added.value, text: `${added.value.version.number}\n`, note: noteOn(added.value) });
  },
};

function noteOn({ isNew, version, carried }: VersionAdded): string {
  if (!isNew) return `This is the text of version ${version.number}: nothing to do.`;
  const counts = countFates(carried.map(({ claimId, status }) => ({ claimId, fate: status })));
  return `Version ${version.number}: ${fateSentence(counts)}.`;
}
