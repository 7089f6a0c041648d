import { createHash } from "node:crypto";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Db } from "@/lib/database/client";
import { addComment } from "@/lib/operations/add-comment";
import { addVersion } from "@/lib/operations/add-version";
import { assign } from "@/lib/operations/assign";
import { createToken } from "@/lib/operations/create-token";
import { eraseEventPayload } from "@/lib/operations/erase-event-payload";
import { exportReport } from "@/lib/operations/export-report";
import { saveReview } from "@/lib/operations/save-review";
import { seededRandom } from "../bench/random";
import { article, claim, decide, later, submit, WORDS } from "./decided-desk";
import { contextOf, hire, NOW, openNewsroom, valueIn } from "./newsroom";

/** Bytes of the largest capture. */
export const LARGE = 5_000_000;

/** A desk with something in every table that a backup holds: text in several scripts, reviews, decisions, captures, an erased event. */
export async function fillEveryTable(db: Db): Promise<{ articleIds: string[] }> {
  const admin = contextOf(db, await openNewsroom(db));
  const [ben, cem] = [
    contextOf(db, await hire(db, "ben@example.org", "reviewer")),
    contextOf(db, await hire(db, "cem@example.org", "reviewer")),
  ];
  const articleId = await article(ben);
  const [rose, fell, boats] = [
    await claim(ben, articleId, WORDS.rose),
    await claim(ben, articleId, WORDS.fell),
    await claim(ben, articleId, WORDS.boats),
  ];
  await submit(ben, rose, "true");
  await submit(cem, rose, "mostly_true");
  valueIn(await decide(admin, rose));
  await submit(ben, fell, "false", 'Nie! \u202Eمرحبا\u202C 👩‍👩‍👧 \\u0000 "quoted"\n\ttab \u2028');
  valueIn(
    await saveReview(later(cem), { claimId: fell, revision: 0, rationale: "A draft.", sources: [{ title: "Half" }] }),
  );
  valueIn(await addComment(later(ben), { claimId: boats, body: "Who counted?", isQuestion: true }));
  const reviewer = { assigneeIds: [cem.actor.kind === "user" ? cem.actor.id : ""] };
  valueIn(await assign(later(admin), { articleId, claimIds: [boats], ...reviewer }));
  const content = `Harbour deepens\n\nThe port says landings rose by 12 per cent last year. The union says they fell. Somebody counted the boats.`;
  valueIn(await addVersion(later(ben), { articleId, format: "text", content }));
  const other = await article(ben, "عنوان\n\nقال الميناء إن المصيد ارتفع. 漢字かな交じり文。");
  await eraseOne(db, articleId);
  valueIn(await createToken(admin, { name: "laptop" }));
  await insertCaptures(db, articleId);
  return { articleIds: [articleId, other] };
}

async function eraseOne(db: Db, articleId: string): Promise<void> {
  const { id } = await db.event.findFirstOrThrow({ where: { articleId, type: "comment.added" } });
  valueIn(await eraseEventPayload(later(contextOf(db)), { eventId: id, reason: "It was asked for." }));
}

/** What captures and archives leave behind, in rows: their rooms have tests of their own. */
async function insertCaptures(db: Db, articleId: string): Promise<void> {
  const source = await db.source.findFirstOrThrow();
  const { deskId, id: sourceId } = source;
  await db.source.update({
    where: { id: sourceId },
    data: { captureAskedAt: NOW, checkedAt: NOW, checkedStatus: 200 },
  });
  const common = { deskId, origin: "fetched", url: "https://fish.example/2025", status: 200, capturedAt: NOW } as const;
  for (const [id, bytes] of [
    ["s1", randomBytes(LARGE)],
    ["s2", Buffer.from("<p>Landings</p>")],
    ["s3", Buffer.alloc(0)],
  ] as const) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await db.snapshotBytes.create({
      data: { sha256, size: bytes.length, bytes: new Uint8Array(bytes), createdAt: NOW },
    });
    const headers = [["content-type", "text/html"]];
    const of = id === "s2" ? { articleId } : { sourceId };
    await db.snapshot.create({
      data: { id, ...common, ...of, headers, text: "Landings", pages: [0, 4], sha256, size: bytes.length },
    });
  }
  await db.snapshot.create({ data: { id: "s4", ...common, sourceId, status: null, fault: "unreachable" } });
  await db.quoteCheck.create({
    data: { sourceId, quoteKey: "0".repeat(64), snapshotId: "s1", finding: "found", start: 0, end: 8, checkedAt: NOW },
  });
  const service = {
    id: "a1",
    deskId,
    name: "Archive",
    address: "https://archive.example",
    sealedKey: "sealed",
    createdAt: NOW,
  };
  await db.archiveService.create({ data: service });
  await db.archiveCopy.create({ data: { id: "c1", sourceId, serviceId: "a1", state: "waiting", askedAt: NOW } });
  const { id: userId } = await db.user.findFirstOrThrow();
  await db.account.create({
    data: { id: "o1", userId, issuer: "https://login.example", subject: "7", createdAt: NOW },
  });
  await db.source.create({
    data: {
      id: "waiting",
      deskId,
      key: "1".repeat(64),
      url: "https://w.example",
      title: "W",
      createdAt: NOW,
      captureAskedAt: NOW,
    },
  });
}

function randomBytes(length: number): Buffer {
  const random = seededRandom(11);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Every format of every article, as the system exports it: what must be the same after a restore, byte for byte. */
export async function exportAll(db: Db, articleIds: string[]): Promise<Record<string, string>> {
  const exported: Record<string, string> = {};
  for (const articleId of articleIds) {
    for (const format of FORMAT_NAMES) {
      const report = await exportReport(contextOf(db), { articleId, format });
      const body = report.ok ? report.value.body : report.code;
      exported[`${articleId} ${format}`] = createHash("sha256").update(body).digest("hex");
    }
  }
  return exported;
}
