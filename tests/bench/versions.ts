import { createAnchorDescriber } from "@/lib/core/anchor/describe-anchor";
import { insertClaim } from "@/lib/data/insert-claim";
import { lockArticle } from "@/lib/data/lock-article";
import { addVersion } from "@/lib/operations/add-version";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { stampOf } from "@/lib/operations/stamp";
import type { ArticleView } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { generateBytes, generateSpans } from "./generate-article";
import { median } from "./median";
import { milliseconds, type Outcome } from "./outcome";
import { seededRandom } from "./random";
import { timeOf } from "./rounds";

const ROUNDS = 3;
const SIZES = [
  { characters: 4_000, places: 100 },
  { characters: 100_000, places: 1_000 },
  { characters: 1_000_000, places: 10_000 },
];

/** Adding a version through the operation: import, sentences, carrying every place over, rows and event, in one transaction. */
export async function benchVersions(): Promise<Outcome> {
  const database = await openTestDatabase();
  try {
    await openNewsroom(database.db);
    const context = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"), new Date());
    const rows: string[][] = [];
    for (const { characters, places } of SIZES) {
      const article = await fillArticle(context, characters, places);
      const same: number[] = [];
      const edited: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const content = typos(article.version.text, round);
        edited.push(await timeOf(() => revise(context, article.id, content)));
        same.push(await timeOf(() => revise(context, article.id, content)));
      }
      rows.push([
        characters.toLocaleString("en"),
        places.toLocaleString("en"),
        milliseconds(median(same)),
        milliseconds(median(edited)),
      ]);
    }
    return {
      columns: ["characters", "places", "equal text", "1 character in 100 changed"],
      rows,
      notes: [`Medians of ${ROUNDS} rounds, each carrying over from the round before.`],
    };
  } finally {
    await database.close();
  }
}

const revise = async (context: Context, articleId: string, content: string) =>
  valueIn(await addVersion(context, { articleId, format: "text", content }));

/** An article with claims of as many places each as a claim may have. */
async function fillArticle(context: Context, characters: number, places: number): Promise<ArticleView> {
  const content = generateBytes({ bytes: characters, seed: 8 });
  const article = valueIn(await importArticle(context, { format: "text", content }));
  const describeSpan = createAnchorDescriber(article.version.text);
  const spans = generateSpans(article.version.text, article.version.blocks, { count: places, seed: 8 });
  for (let from = 0; from < spans.length; from += LIMITS.targetsPerClaim) {
    const targets = spans
      .slice(from, from + LIMITS.targetsPerClaim)
      .map((span) => ({ ...describeSpan(span), id: context.ids() }));
    const claim = {
      id: context.ids(),
      statement: "A claim.",
      claimant: null,
      claimedAt: null,
      checkability: "fact" as const,
    };
    await context.db.$transaction(async (tx) => {
      const head = await lockArticle(tx, article.id);
      if (head === null) throw new Error("the article is gone");
      await insertClaim(tx, stampOf(context), { head, mostClaims: LIMITS.claimsPerArticle, claim, targets });
    });
  }
  return article;
}

/** The text with about one letter in a hundred replaced by another. */
function typos(text: string, seed: number): string {
  const random = seededRandom(seed);
  return text.replace(/[a-z]/g, (letter) =>
    random() < 0.0125 ? String.fromCharCode(97 + Math.floor(random() * 26)) : letter,
  );
}
