import { readFileSync } from "node:fs";
import type { Result } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { makeSampleDesk, SAMPLE_SLUG } from "@/lib/operations/make-sample-desk";
import { saveReview } from "@/lib/operations/save-review";
import { HARBOUR_CLAIMS, SAMPLE_PEOPLE, type SampleClaim, WATER_CLAIMS } from "./sample-desk";

/** The morning the sample desk begins its work; every step is a few minutes later, so that two seeds are alike. */
const FIRST_MORNING = Date.UTC(2026, 2, 16, 8, 0);
const STEP = 7 * 60 * 1000;

/** Fills an installation with the sample desk: two articles, three reviewers, agreement, dispute and a changed claim. */
export async function seedSample(base: Context): Promise<Result<{ articleIds: string[] }>> {
  const made = await makeSampleDesk(base, SAMPLE_PEOPLE);
  if (!made.ok) return made;
  let steps = 0;
  const as = (person: keyof typeof SAMPLE_PEOPLE): Context => {
    steps += 1;
    return { ...base, now: new Date(FIRST_MORNING + steps * STEP), actor: expectActor(made.value.get(person)) };
  };
  const articleIds: string[] = [];
  for (const [file, facts, claims] of ARTICLES) {
    const content = readFileSync(new URL(`./${file}`, import.meta.url), "utf8");
    const article = expectDone(
      await importArticle(as("noor"), { format: "text", content, deskSlug: SAMPLE_SLUG, ...facts }),
    );
    for (const claim of claims) await seedClaim(article.id, claim, as);
    articleIds.push(article.id);
  }
  return { ok: true, value: { articleIds } };
}

const ARTICLES: [string, { publisher: string; publishedAt: string; url: string }, SampleClaim[]][] = [
  [
    "water.txt",
    { publisher: "أخبار الساحل", publishedAt: "2026-02-12", url: "https://coast.example/water" },
    WATER_CLAIMS,
  ],
  [
    "harbour.txt",
    { publisher: "Harbour News", publishedAt: "2026-03-14", url: "https://harbour-news.example/deeper-harbour" },
    HARBOUR_CLAIMS,
  ],
];

async function seedClaim(
  articleId: string,
  claim: SampleClaim,
  as: (person: keyof typeof SAMPLE_PEOPLE) => Context,
): Promise<void> {
  const { quote, statement, claimant, checkability, reviews, editedTo } = claim;
  const added = expectDone(
    await addClaim(as("ben"), {
      articleId,
      targets: [{ exact: quote }],
      statement,
      claimant,
      ...(checkability === undefined ? {} : { checkability }),
    }),
  );
  for (const { by, ...review } of reviews) {
    expectDone(await saveReview(as(by), { claimId: added.id, revision: 0, ...review, submit: true }));
  }
  if (editedTo !== undefined)
    expectDone(await editClaim(as("noor"), { claimId: added.id, revision: added.revision, statement: editedTo }));
}

function expectDone<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the sample desk: ${result.message} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
}

function expectActor(actor: Actor | undefined): Actor {
  if (actor === undefined) throw new Error("the sample desk lacks a person");
  return actor;
}
