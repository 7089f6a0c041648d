import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { listClaims } from "@/lib/operations/list-claims";
import { readActor } from "@/lib/operations/read-actor";
import { saveReview } from "@/lib/operations/save-review";
import type { Desk } from "./desk";
import { at, type Screen } from "./screen";
import { valueIn } from "./value-in";

const TITLE = "Ferry tickets will cost less from May, operator says";
const SENTENCES = [
  "A day ticket will cost 9.40 from May, a tenth less than now.",
  "Prices have not fallen since the line opened in 1987.",
  "The operator carried 2.1 million passengers last year.",
  "Nine in ten boats left within five minutes of the timetable.",
  "The new boat burns a third less fuel than the old one.",
  "No crew member will lose a post over the change.",
  "Fares on the northern line are the highest on the coast.",
  "The council paid for half of the new landing stage.",
];

/** First verdicts of two colleagues on each sentence. */
const VERDICTS = [
  ["mostly_true", "mostly_true"],
  ["true", "true"],
  ["true", "half_true"],
  ["false", "mostly_false"],
  ["half_true", "half_true"],
  ["unproven", "unproven"],
  ["true", "true"],
  ["false", "true"],
] as const;

const COLLEAGUES = ["tomasz@example.org", "leila@example.org"] as const;

/** An article that two colleagues have reviewed; made once. */
async function ferries(desk: Desk): Promise<string> {
  const context = desk.context();
  const known = await context.db.article.findFirst({ where: { title: TITLE }, select: { id: true } });
  if (known !== null) return known.id;
  const content = [TITLE, ...SENTENCES].join("\n\n");
  const { id } = valueIn(await importArticle(context, { format: "text", content, title: TITLE }));
  for (const exact of SENTENCES) valueIn(await addClaim(context, { articleId: id, targets: [{ exact }] }));
  const { items } = valueIn(await listClaims(context, { articleId: id }));
  for (const [person, email] of COLLEAGUES.entries()) {
    const actor = await readActor(context, email);
    if (actor === null) throw new Error(`${email} is gone`);
    for (const [index, claim] of items.entries()) {
      await submit({ ...context, actor }, claim.id, VERDICTS[index]?.[person] ?? "unproven");
    }
  }
  return id;
}

async function submit(context: Context, claimId: string, verdict: string): Promise<void> {
  const sources = [{ url: "https://ferries.example.org/figures", title: "Figures of the line" }];
  const review = { claimId, revision: 0, verdict, rationale: "As its own figures say.", sources, submit: true };
  valueIn(await saveReview(context, review));
}

/** The screens of agreement. */
export const AGREEMENT_SCREENS: Screen[] = [
  {
    name: "agreement",
    about: "How well two reviewers agree: in words, in figures with their intervals, and on which claims they do not.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: async (page, desk) => {
      await page.goto(`/articles/${await ferries(desk)}/agreement`);
    },
  },
  {
    name: "agreement-claims",
    about: "One click from a number to the claims behind it.",
    stage: "filled",
    open: async (page, desk) => {
      await page.goto(`/articles/${await ferries(desk)}/agreement/claims`);
    },
  },
  {
    name: "desk-agreement",
    about: "The same for all of a desk, in a span of days.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: at("/desks/fact-desk/agreement"),
  },
];
