import type { Context } from "@/lib/operations/context";
import { readAgreement } from "@/lib/operations/read-agreement";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { fillDesk } from "./fill-desk";
import { milliseconds, type Outcome } from "./outcome";
import { medianOfRounds, timeOf } from "./rounds";

const ROUNDS = 5;
const ARTICLES = 2;
const CLAIMS = 5_000;
const REVIEWERS = 3;

/** How long agreement takes from the database to the answer, for an article and for its desk. */
export async function benchDeskAgreement(): Promise<Outcome> {
  const database = await openTestDatabase();
  try {
    await openNewsroom(database.db);
    const context = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
    const articleIds: string[] = [];
    for (let seed = 1; seed <= ARTICLES; seed += 1) {
      const amounts = { words: CLAIMS * 20, claims: CLAIMS, reviews: 0, sourcesPerReview: 0, seed };
      articleIds.push((await fillDesk(context, amounts)).articleId);
    }
    await reviewEverything(context);
    const [articleId = ""] = articleIds;
    const taken = await medianOfRounds(ROUNDS, {
      desk: () => timeOf(async () => valueIn(await readDeskAgreement(context, { deskSlug: "fact-desk" }))),
      span: () =>
        timeOf(async () => valueIn(await readDeskAgreement(context, { deskSlug: "fact-desk", from: "2026-01-01" }))),
      article: () => timeOf(async () => valueIn(await readAgreement(context, { articleId }))),
    });
    const row = (name: string, claims: number, time: number) => [
      name,
      claims.toLocaleString("en"),
      (claims * REVIEWERS).toLocaleString("en"),
      milliseconds(time),
    ];
    return {
      columns: ["agreement of", "claims", "reviews", "median"],
      rows: [
        row("a desk", ARTICLES * CLAIMS, taken.desk),
        row("a desk since a day", ARTICLES * CLAIMS, taken.span),
        row("an article", CLAIMS, taken.article),
      ],
      notes: [
        `The operation whole: statements, figures with their intervals, the disputed claims by name. ${ROUNDS} rounds in turn. Reviews are written by SQL, two in three like the first. Aim: a desk in well under two seconds.`,
      ],
    };
  } finally {
    await database.close();
  }
}

/** A submitted review of every claim by each of so many people. */
async function reviewEverything({ db }: Context): Promise<void> {
  for (let person = 0; person < REVIEWERS; person += 1) {
    const { id } = await hire(db, `reviewer-${person}@example.org`, "reviewer");
    const key = String(person);
    await db.$executeRaw`
      INSERT INTO "Review" (id, "claimId", "authorId", status, revision, tags, sources, "createdAt", "updatedAt")
      SELECT 'r' || ${key} || c.id, c.id, ${id}, 'submitted', 1, '{}', '[]', now(), now() FROM "Claim" c`;
    await db.$executeRaw`
      INSERT INTO "ReviewRevision" (id, "reviewId", "claimId", "authorId", number, "ratingId", tags, rationale, statement, quotes, blind, "submittedAt")
      SELECT 's' || ${key} || c.id, 'r' || ${key} || c.id, c.id, ${id}, 1, g.id, '{}', '', c.statement, '[]', true, now()
      FROM "Claim" c
      JOIN "Rating" g ON g.position = (hashtext(c.id) + CASE WHEN hashtext(c.id || ${key}) % 3 = 0 THEN 1 ELSE 0 END) & 3`;
  }
  await db.$executeRaw`ANALYZE`;
}
