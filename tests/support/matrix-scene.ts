import type { FetchPage, ReadDocumentFile } from "@/lib/core/intake/document";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { createDesk } from "@/lib/data/desks";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import type { Db } from "@/lib/database/client";
import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import { addPerson } from "@/lib/operations/add-person";
import { assign } from "@/lib/operations/assign";
import type { Context } from "@/lib/operations/context";
import { createToken } from "@/lib/operations/create-token";
import { decideClaim } from "@/lib/operations/decide-claim";
import { importArticle } from "@/lib/operations/import-article";
import { readActor } from "@/lib/operations/read-actor";
import { readClaim } from "@/lib/operations/read-claim";
import { recuse } from "@/lib/operations/recuse";
import { resolveThread } from "@/lib/operations/resolve-thread";
import { saveReview } from "@/lib/operations/save-review";
import { uploadCapture } from "@/lib/operations/upload-capture";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import type { PersonRole } from "@/lib/schemas/person";
import { PASSWORD, valueIn } from "./newsroom";
import { ACTORS, type MatrixActor, type MatrixState, PICTURE, type Scene } from "./permission-matrix";

/** A person with both ways in: as an operation's actor, and a token for the API. */
export type MatrixPerson = { context: Context; token: string };

/** The desk asks for two blind reviews; two people review, and an editor of their own decides, so that no actor has done either. */
export async function openMatrix(given: Context) {
  // Looking at a page is tried on an address that nothing is asked at, here as in the API.
  const fetchPage: FetchPage = async () => ({ ok: false, fault: "refused_address" });
  const readDocument: ReadDocumentFile = async () => ({ ok: false, fault: "unreadable" });
  const system: Context = { ...given, fetchPage, readDocument };
  await system.db.desk.updateMany({ data: { reviewsNeeded: 2 } });
  const elsewhere = system.ids();
  await createDesk(
    system.db,
    { id: elsewhere, slug: "elsewhere", name: "Elsewhere", createdAt: laterThan(system.now) },
    DEFAULT_SCALE,
    system.ids,
  );
  const people = new Map<MatrixActor, MatrixPerson>();
  for (const actor of ACTORS) people.set(actor, await personFor(system, actor, elsewhere));
  const staff = {
    first: await actorOf(system, "first", "reviewer"),
    second: await actorOf(system, "second", "reviewer"),
    decider: await actorOf(system, "decider", "editor"),
    assigned: await actorOf(system, "assigned", "reviewer"),
    recused: await actorOf(system, "recused", "reviewer"),
    spare: await actorOf(system, "spare", "reviewer"),
  };
  const sentence = "Twelve boats came in.";
  const content = `Boats\n\n${sentence}\n\nNone went out.`;
  const newScene = async (state: MatrixState): Promise<Scene> => {
    const article = valueIn(
      await importArticle(staff.first, { format: "text", content, url: "http://127.0.0.1/boats" }),
    );
    const claim = valueIn(await addClaim(staff.first, { articleId: article.id, targets: [{ exact: sentence }] }));
    const talk = await talkOf(staff, claim.id);
    const assignments = await assignmentsOf(staff, { articleId: article.id, claimId: claim.id });
    await bringTo(state, claim.id, staff);
    const { claim: now } = valueIn(await readClaim(staff.decider, { claimId: claim.id }));
    const ids = {
      ...talk,
      ...assignments,
      ...(await deskOf(system, article.id)),
      ...(await sourceOf(staff.first)),
      ...(await queueOf(system, article.id)),
      ...(await archiveOf(system)),
      leaver: await hireLeaver(system, claim.id),
      articleRevision: String(article.revision),
      text: `${content}\n\nOne more.`,
    };
    return { articleId: article.id, claimId: claim.id, revision: now.revision, ids };
  };
  // From here on there is a source that everybody on the desk may know of.
  await newScene("agreed");
  return { people, newScene };
}

/** The source that every review cites, with a capture by one of their authors. */
async function sourceOf(first: Context): Promise<Record<string, string>> {
  const source = await first.db.source.findFirst({ where: { url: LOG } });
  if (source === null) return {};
  const there = await first.db.snapshot.findFirst({ where: { sourceId: source.id, capturedById: idOf(first) } });
  if (there !== null) return { source: source.id, capture: there.id };
  const given = { sourceId: source.id, fileName: "log.png", content: PICTURE };
  const made = valueIn(await uploadCapture(first, given));
  return { source: source.id, capture: made.id };
}

/** A job that failed and one that waits. */
async function queueOf({ db }: Context, articleId: string) {
  await db.$transaction((tx) => enqueueJobs(tx, [{ name: "watch_article", data: { articleId } }]));
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, data, state) VALUES ('watch_article', jsonb_build_object('articleId', ${articleId}::text), 'failed')`;
  const rows = await db.$queryRaw<{ id: string; state: string }[]>`
    SELECT replace(id::text, '-', '') AS id, state::text FROM pgboss.job WHERE data->>'articleId' = ${articleId}`;
  const idOfJob = (state: string) => rows.find((row) => row.state === state)?.id ?? "";
  return { failedJob: idOfJob("failed"), waitingJob: idOfJob("created") };
}

/** The desk's archive, there again when a cell took it away. */
async function archiveOf({ db, ids }: Context) {
  const { id: deskId } = await db.desk.findFirstOrThrow({
    where: { slug: { not: "elsewhere" } },
    orderBy: { createdAt: "asc" },
  });
  await db.archiveService.deleteMany({ where: { name: "Another" } });
  const service = { deskId, name: "The archive", address: "https://archive.example.org", createdAt: new Date() };
  const there = await db.archiveService.findFirst({ where: { deskId } });
  const archive = there?.id ?? ids();
  await db.archiveService.upsert({
    where: { id: archive },
    create: { id: archive, ...service },
    update: { removedAt: null },
  });
  return { archive };
}

/** The desk as it is now: some cells change it. */
async function deskOf({ db }: Context, articleId: string) {
  const { desk } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { desk: true } });
  const scale = await db.ratingScale.findFirstOrThrow({
    where: { deskId: desk.id },
    orderBy: { version: "desc" },
    select: { version: true, ratings: { where: { code: "mostly_true" } } },
  });
  const retired = scale.ratings.some((rating) => rating.retired) ? "yes" : "no";
  return { deskId: desk.id, deskRevision: String(desk.revision), scaleVersion: String(scale.version), retired };
}

/** Somebody of no matter, to be taken off the desk. */
async function hireLeaver(system: Context, key: string): Promise<string> {
  const details = { name: "Leaver", email: `${key}@example.org`, role: "reviewer" as const };
  return valueIn(await addPerson(system, details)).person.id;
}

/** People are added to the oldest desk: of two of one moment, chance would choose. */
const laterThan = (moment: Date) => new Date(moment.getTime() + 1);

/** An address of this machine: nothing is ever fetched from it. */
const LOG = "http://127.0.0.1/log";

type Staff = Record<"first" | "second" | "decider" | "assigned" | "recused" | "spare", Context>;

/** A question that waits for its answer, and a remark that was settled. */
async function talkOf({ first, second }: Staff, claimId: string) {
  const thread = valueIn(await addComment(second, { claimId, body: "Since when?" }));
  const settled = valueIn(await addComment(first, { claimId, body: "I call the harbour." }));
  valueIn(await resolveThread(first, { commentId: settled.id }));
  return { thread: thread.id, resolvedThread: settled.id };
}

async function assignmentsOf(
  { decider, assigned, recused, spare }: Staff,
  scope: { articleId: string; claimId: string },
) {
  const { articleId, claimId } = scope;
  const assigneeIds = [idOf(assigned)];
  const { made } = valueIn(await assign(decider, { articleId, claimIds: [claimId], assigneeIds }));
  const recusal = valueIn(await recuse(recused, { articleId, claimId, reason: "I wrote the press release." }));
  const ids = { assignment: made[0]?.id ?? "", recusal: recusal.id, recusalRevision: String(recusal.revision) };
  return { ...ids, spare: idOf(spare), assigned: idOf(assigned) };
}

function idOf({ actor }: Context): string {
  if (actor.kind === "system") throw new Error("a person was expected");
  return actor.id;
}

async function bringTo(state: MatrixState, claimId: string, { first, second, decider }: Staff): Promise<void> {
  const submit = async (context: Context, verdict: string) => {
    const sources = [{ url: LOG, title: "The log" }];
    const rest = { claimId, revision: 0, rationale: "I counted.", sources, submit: true };
    valueIn(await saveReview(context, { ...rest, verdict }));
  };
  if (state === "open") return;
  if (state === "withdrawn") {
    valueIn(await withdrawClaim(first, { claimId, revision: 1 }));
    return;
  }
  await submit(first, "true");
  if (state === "in_review") return;
  await submit(second, state === "agreed" ? "true" : "false");
  if (state === "agreed" || state === "disputed") return;
  const outcome = state === "decided" ? "verdict" : state;
  const verdict = state === "decided" ? { verdict: "true" } : {};
  valueIn(await decideClaim(decider, { claimId, revision: 1, outcome, summary: "So it is.", ...verdict }));
}

async function personFor(system: Context, actor: MatrixActor, elsewhere: string): Promise<MatrixPerson> {
  const readOnly = actor === "read-only editor";
  const role = readOnly ? "editor" : (actor.replace(/ elsewhere$/, "") as PersonRole);
  const email = `${actor.replaceAll(" ", "-")}@example.org`;
  const { person } = valueIn(await addPerson(system, { name: actor, email, role, password: PASSWORD }));
  if (actor.endsWith("elsewhere")) {
    await system.db.membership.updateMany({ where: { userId: person.id }, data: { deskId: elsewhere } });
  }
  const context = await contextNamed(system, email);
  const { secret } = valueIn(await createToken(context, { name: "matrix", readOnly }));
  if (context.actor.kind === "system") throw new Error("a person was expected");
  return { context: { ...context, actor: { ...context.actor, readOnly } }, token: secret };
}

async function actorOf(system: Context, name: string, role: PersonRole): Promise<Context> {
  const email = `${name}@example.org`;
  valueIn(await addPerson(system, { name, email, role, password: PASSWORD }));
  return contextNamed(system, email);
}

async function contextNamed(system: Context, email: string): Promise<Context> {
  const actor = await readActor(system, email);
  if (actor === null) throw new Error(`nobody is called ${email}`);
  return { ...system, actor };
}

/** How many events there are: a refusal leaves none. */
export const countEvents = (db: Db): Promise<number> => db.event.count();
