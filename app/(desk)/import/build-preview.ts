import { createHash } from "node:crypto";
import { pickBlocks } from "@/components/article/picked-block";
import { done, type Result } from "@/lib/core/result";
import type { BlockKind } from "@/lib/core/text/block";
import type { Context } from "@/lib/operations/context";
import { listArticles } from "@/lib/operations/list-articles";
import { readIntake } from "@/lib/operations/read-intake";
import type { ImportPreview } from "./import-state";

type Input = Parameters<typeof readIntake>[1];
type KindChange = { index: number; kind: BlockKind };
type Asked = {
  /** Fingerprint of the text that `chosen` was chosen for; empty before the first preview. */
  seen: string;
  /** Kinds in the form, changed or not. */
  chosen: KindChange[];
  /** Page of blocks to show, from 1. */
  page: number;
};

/** The screen's preview of `input`, and the corrections that are real: those of this very text that differ from what was recognised. */
export async function buildPreview(
  context: Context,
  input: Input,
  { seen, chosen, page }: Asked,
): Promise<Result<{ preview: ImportPreview; kinds: KindChange[] }>> {
  const recognised = await readIntake(context, input);
  if (!recognised.ok) return recognised;
  const { kind: read, text: found } = recognised.value;
  const fingerprint = createHash("sha256").update(`${read}\n${found}`).digest("hex");
  const textChanged = seen !== "" && seen !== fingerprint;
  const kinds = textChanged
    ? []
    : chosen.filter(({ index, kind }) => isChange(recognised.value.blocks[index]?.kind, kind));
  const corrected = kinds.length === 0 ? recognised : await readIntake(context, { ...input, kinds });
  if (!corrected.ok) return corrected;
  const { text, blocks, kind, title, byline, publisher, publishedAt, language, direction, url } = corrected.value;
  const { removedCharacters, fault, pageCount, sameAddress } = corrected.value;
  const blockPage = pickBlocks(text, blocks, textChanged ? 1 : page);
  const shown = new Set(blockPage.blocks.map(({ index }) => index));
  const twins = await findTwins(context, title, input.deskSlug);
  return done({
    kinds,
    preview: {
      ...{ fingerprint, kind, title, byline, publisher, publishedAt, language, direction, removedCharacters },
      ...{ fault, url, pageCount, sameAddress },
      characters: text.length,
      furniture: blocks.filter((block) => block.kind === "furniture").length,
      blockPage,
      carried: kinds.filter(({ index }) => !shown.has(index)),
      twins: twins.filter(({ id }) => !sameAddress.some((article) => article.id === id)),
      textChanged,
    },
  });
}

const isChange = (recognised: BlockKind | undefined, chosen: BlockKind) =>
  recognised !== undefined && recognised !== chosen;

/** Articles that have this very title: importing makes another one, which may not be what was meant. */
async function findTwins(context: Context, title: string, desk: string | undefined): Promise<ImportPreview["twins"]> {
  const where = desk === undefined ? {} : { desk };
  const listed = await listArticles(context, { query: title.slice(0, 200), limit: 5, ...where });
  if (!listed.ok) return [];
  const twins = listed.value.items.filter((article) => article.title === title);
  return twins.map(({ id, title: name, createdAt }) => ({ id, title: name, createdAt }));
}
