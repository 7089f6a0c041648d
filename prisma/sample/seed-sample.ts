import { readFileSync } from "node:fs";
import type { Result } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import { addVersion } from "@/lib/operations/add-version";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { listClaimCaptures } from "@/lib/operations/list-claim-captures";
import { makeSampleDesk, SAMPLE_SLUG } from "@/lib/operations/make-sample-desk";
import { saveReview } from "@/lib/operations/save-review";
import { captureSample } from "./capture-sample";
import { HARBOUR_CLAIMS, SAMPLE_PEOPLE, type SampleClaim, WATER_CLAIMS } from "./sample-desk";

/** The morning the sample desk begins its work; every step is a few minutes later, so that two seeds are alike. */
const FIRST_MORNING = Date.UTC(2026, 2, 16, 8, 0);
const STEP = 7 * 60 * 1000;

/** Fills an installation with the sample desk: two articles, three reviewers, agreement, dispute, a question, a decision, and a second version that changed a claim, moved two and lost one. */
export async function seedSample(base: Context): Promise<Result<{ articleIds: string[] }>> {
  const made = await makeSampleDesk(base, SAMPLE_PEOPLE);
  if (!made.ok) return made;
  let steps = 0;
  const as = (person: keyof typeof SAMPLE_PEOPLE): Context => {
    steps += 1;
    return { ...base, now: new Date(FIRST_MORNING + steps * STEP), actor: expectActor(made.value.get(person)) };
  };
  const articleIds: string[] = [];
  const sourceIds = new Map<string, string>();
  for (const { file, facts, claims, revised } of ARTICLES) {
    const content = textOf(file);
    const article = expectDone(
      await importArticle(as("noor"), { format: "text", content, deskSlug: SAMPLE_SLUG, ...facts }),
    );
    for (const claim of claims) {
      const claimId = await seedClaim(article.id, claim, as);
      for (const { by } of claim.reviews) {
        const reader = { ...base, actor: expectActor(made.value.get(by)) };
        const { items } = expectDone(await listClaimCaptures(reader, { claimId }));
        for (const { source, sourceId } of items) sourceIds.set(source, sourceId);
      }
    }
    if (revised !== undefined) {
      expectDone(await addVersion(as("noor"), { articleId: article.id, format: "text", content: textOf(revised) }));
    }
    articleIds.push(article.id);
  }
  const evening = new Date(FIRST_MORNING + (steps + 1) * STEP);
  const claims = ARTICLES.flatMap((article) => article.claims);
  await captureSample({ ...base, now: evening }, claims, sourceIds);
  return { ok: true, value: { articleIds } };
}

type SampleArticle = {
  file: string;
  facts: { publisher: string; publishedAt: string; url: string };
  claims: SampleClaim[];
  /** Its text as it was published anew, once the claims had been reviewed. */
  revised?: string;
};

const ARTICLES: SampleArticle[] = [
  {
    file: "water.txt",
    facts: { publisher: "أخبار الساحل", publishedAt: "2026-02-12", url: "https://coast.example/water" },
    claims: WATER_CLAIMS,
  },
  {
    file: "harbour.txt",
    facts: { publisher: "Harbour News", publishedAt: "2026-03-14", url: "https://harbour-news.example/deeper-harbour" },
    claims: HARBOUR_CLAIMS,
    revised: "harbour-2.txt",
  },
];

const textOf = (file: string): string => readFileSync(new URL(`./${file}`, import.meta.url), "utf8");

async function seedClaim(
  articleId: string,
  claim: SampleClaim,
  as: (person: keyof typeof SAMPLE_PEOPLE) => Context,
): Promise<string> {
  const { quote, statement, claimant, checkability, reviews, asked, decided, editedTo } = claim;
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
  if (asked !== undefined) {
    expectDone(await addComment(as(asked.by), { claimId: added.id, body: asked.question, isQuestion: true }));
  }
  if (decided !== undefined) {
    expectDone(await decideClaim(as("noor"), { claimId: added.id, revision: added.revision, ...decided }));
  }
  if (editedTo !== undefined)
    expectDone(await editClaim(as("noor"), { claimId: added.id, revision: added.revision, statement: editedTo }));
  return added.id;
}

function expectDone<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the sample desk: ${result.message} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
}

function expectActor(actor: Actor | undefined): Actor {
  if (actor === undefined) throw new Error("the sample desk lacks a person");
  return actor;
}
