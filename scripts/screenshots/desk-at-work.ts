import type { Actor } from "@/lib/core/review/policy";
import { addComment } from "@/lib/operations/add-comment";
import { assign } from "@/lib/operations/assign";
import type { Context } from "@/lib/operations/context";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { listDesks } from "@/lib/operations/list-desks";
import { readActor } from "@/lib/operations/read-actor";
import { recuse } from "@/lib/operations/recuse";
import { resolveThread } from "@/lib/operations/resolve-thread";
import { setMember } from "@/lib/operations/set-member";
import { valueIn } from "./value-in";

const MONDAY = new Date("2026-03-16T12:00:00Z");
const TUESDAY = "2026-03-17T16:00:00Z";

type Person = Context & { actor: Extract<Actor, { kind: "user" }> };

/** What a desk at work has beside reviews: who is asked to review what and until when, recusals, questions and answers. */
export async function putDeskToWork(base: Context, admin: string): Promise<void> {
  await joinSampleDesk(base, await personOf(base, admin));
  const [ana, noor, ben, mirela] = await Promise.all([
    personOf(base, admin),
    personOf(base, "noor@sample.invalid"),
    personOf(base, "ben@sample.invalid"),
    personOf(base, "mirela@sample.invalid"),
  ]);
  const { items: articles } = valueIn(await listArticles(ana, {}));
  for (const { id: articleId, language } of articles) {
    const claim = await claimsByNumber(ana, articleId);
    const ask = (claimIds: string[], people: Person[], dueAt?: string) =>
      assign(noor, { articleId, claimIds, assigneeIds: people.map(({ actor }) => actor.id), dueAt }).then(valueIn);
    await ask([claim(1), claim(2)], [ana], TUESDAY);
    await ask([claim(1), claim(2)], [ben, mirela]);
    if (language !== "en") continue;
    await ask([claim(6)], [ana, ben]);
    valueIn(await recuse(mirela, { articleId, claimId: claim(6), reason: "My sister works for the port." }));
    const question = { body: "@Ana Lindqvist, do we have the log for **March**? The one we cite ends in February." };
    valueIn(await addComment(ben, { claimId: claim(2), isQuestion: true, ...question }));
    const asked = valueIn(
      await addComment(noor, { claimId: claim(2), isQuestion: true, body: "Who pays for the guarantee?" }),
    );
    valueIn(await resolveThread(mirela, { commentId: asked.id, answer: "The city does: see the auditor’s letter." }));
  }
}

/** The admin reviews on the sample desk too. */
async function joinSampleDesk(base: Context, admin: Person): Promise<void> {
  const { items } = valueIn(await listDesks(admin, {}));
  const sample = items.find(({ slug }) => slug === "sample-desk");
  if (sample === undefined) throw new Error("the sample desk is gone");
  valueIn(
    await setMember(
      { ...base, actor: admin.actor, now: MONDAY },
      { deskId: sample.id, userId: admin.actor.id, role: "editor" },
    ),
  );
}

async function personOf(base: Context, email: string): Promise<Person> {
  const actor = await readActor(base, email);
  if (actor?.kind !== "user") throw new Error(`${email} is gone`);
  return { ...base, now: MONDAY, actor };
}

async function claimsByNumber(context: Context, articleId: string): Promise<(number: number) => string> {
  const { items } = valueIn(await listClaims(context, { articleId }));
  return (number) => {
    const claim = items.find((item) => item.number === number);
    if (claim === undefined) throw new Error(`there is no claim ${number}`);
    return claim.id;
  };
}
