import type { ErrorCode } from "@/lib/core/result";
import type { API_CALLS } from "@/lib/schemas/api-calls";

// Who may do what, as data: every call of the API, for each actor, on their own and on another desk, in each state of a claim.
// tests/data/permissions/matrix.test.ts tries every cell, through the operation and through the API.

export const ACTORS = [
  "observer",
  "reviewer",
  "editor",
  "admin",
  "read-only editor",
  "reviewer elsewhere",
  "editor elsewhere",
] as const;
export type MatrixActor = (typeof ACTORS)[number];

export const STATES = [
  "open",
  "in_review",
  "agreed",
  "disputed",
  "decided",
  "rejected",
  "sent_back",
  "withdrawn",
] as const;
/** What has happened to the claim; `rejected` and `sent_back` are decisions. */
export type MatrixState = (typeof STATES)[number];

/** What a call is made on. */
export type Scene = { articleId: string; claimId: string; revision: number; ids: Record<string, string> };

export type MatrixEntry = {
  /** The weakest of those on the desk who may; the others are forbidden it. */
  weakest: "observer" | "reviewer" | "editor" | "admin";
  /** What it is called with: the path's parameters, and the body or query. */
  given: (scene: Scene) => { params: Record<string, string>; body?: object; query?: string };
  /** Whether it changes something; a call that does not is never refused for a state. */
  writes: boolean;
  /** The events that a change leaves; absent: one. */
  events?: 0;
  /** What a state answers to who may; absent: it works. */
  refusedIn?: Partial<Record<MatrixState, ErrorCode>>;
  /** It belongs to no article: it is the same on every desk. */
  anywhere?: true;
  /** It knows of no claim: one state stands for all. */
  ofDesk?: true;
};

const ofArticle = ({ articleId }: Scene) => ({ params: { articleId } });
const ofClaim = ({ claimId }: Scene) => ({ params: { claimId } });

const ofDesk = ({ ids }: Pick<Scene, "ids">) => ({ params: { deskId: ids.deskId ?? "" } });
const ofMember = ({ ids }: Scene) => ({ params: { deskId: ids.deskId ?? "", userId: ids.leaver ?? "" } });

const ofSource = ({ ids }: Scene) => ({ params: { sourceId: ids.source ?? "" } });
const ofCapture = ({ ids }: Scene) => ({ params: { sourceId: ids.source ?? "", captureId: ids.capture ?? "" } });

/** How a PNG begins: nothing reads it further. */
export const PICTURE = "iVBORw0KGgo=";

const CONTENT = "Boats\n\nTwelve boats came in.\n\nNone went out.";

export const MATRIX = {
  importArticle: {
    weakest: "reviewer",
    writes: true,
    anywhere: true,
    given: () => ({ params: {}, body: { format: "text", content: CONTENT } }),
  },
  listArticles: { weakest: "observer", writes: false, anywhere: true, given: () => ({ params: {} }) },
  readArticle: { weakest: "observer", writes: false, given: ofArticle },
  correctArticle: {
    weakest: "reviewer",
    writes: true,
    given: ({ articleId, ids }) => ({
      params: { articleId },
      body: { revision: Number(ids.articleRevision), byline: "Ana Reis" },
    }),
  },
  listVersions: { weakest: "observer", writes: false, given: ofArticle },
  addVersion: {
    weakest: "reviewer",
    writes: true,
    given: ({ articleId, ids }) => ({ params: { articleId }, body: { format: "text", content: ids.text } }),
  },
  // At an address of this machine: refused before anything is asked, which is an answer and no refusal of the call.
  lookAgain: { weakest: "reviewer", writes: true, events: 0, given: ofArticle },
  listClaims: { weakest: "observer", writes: false, given: ofArticle },
  addClaim: {
    weakest: "reviewer",
    writes: true,
    given: ({ articleId }) => ({ params: { articleId }, body: { targets: [{ start: 0, end: 5 }] } }),
  },
  readClaim: { weakest: "observer", writes: false, given: ofClaim },
  editClaim: {
    weakest: "reviewer",
    writes: true,
    given: ({ claimId, revision }) => ({ params: { claimId }, body: { revision, claimant: "The mayor" } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  confirmClaim: {
    weakest: "editor",
    writes: true,
    given: ({ claimId, revision }) => ({ params: { claimId }, body: { revision, statement: "Boats came in." } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  withdrawClaim: {
    weakest: "reviewer",
    writes: true,
    given: ({ claimId, revision }) => ({ params: { claimId }, body: { revision } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  saveReview: {
    weakest: "reviewer",
    writes: true,
    given: ({ claimId }) => ({
      params: { claimId },
      body: {
        revision: 0,
        verdict: "true",
        rationale: "I counted.",
        sources: [{ url: "https://harbour.example.org/log", title: "The log" }],
        submit: true,
      },
    }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  listReviews: { weakest: "observer", writes: false, given: ofClaim },
  decideClaim: {
    weakest: "editor",
    writes: true,
    given: ({ claimId, revision }) => ({
      params: { claimId },
      body: { revision, verdict: "half_true", summary: "Six did." },
    }),
    refusedIn: { open: "not_enough_reviews", in_review: "not_enough_reviews", withdrawn: "claim_withdrawn" },
  },
  listDecisions: { weakest: "observer", writes: false, given: ofClaim },
  readComparison: { weakest: "observer", writes: false, given: ofArticle },
  listComments: { weakest: "observer", writes: false, given: ofClaim },
  addComment: {
    weakest: "reviewer",
    writes: true,
    given: ({ claimId }) => ({ params: { claimId }, body: { body: "Who counted them?", isQuestion: true } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  listMentionable: { weakest: "observer", writes: false, given: ofClaim },
  resolveThread: {
    weakest: "reviewer",
    writes: true,
    given: ({ ids }) => ({ params: { commentId: ids.thread ?? "" }, body: { answer: "The harbour master did." } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  reopenThread: {
    weakest: "reviewer",
    writes: true,
    given: ({ ids }) => ({ params: { commentId: ids.resolvedThread ?? "" } }),
    refusedIn: { withdrawn: "claim_withdrawn" },
  },
  listAssignments: { weakest: "observer", writes: false, given: ofArticle },
  assign: {
    weakest: "editor",
    writes: true,
    given: ({ articleId, claimId, ids }) => ({
      params: { articleId },
      body: { claimIds: [claimId], assigneeIds: [ids.spare] },
    }),
    refusedIn: { withdrawn: "invalid_input" },
  },
  recuse: {
    weakest: "reviewer",
    writes: true,
    given: ({ articleId, claimId }) => ({ params: { articleId }, body: { claimId, reason: "I know the mayor." } }),
  },
  changeAssignment: {
    weakest: "editor",
    writes: true,
    given: ({ ids }) => ({
      params: { assignmentId: ids.assignment ?? "" },
      body: { revision: 1, dueAt: "2999-01-01T12:00:00Z" },
    }),
  },
  withdrawAssignment: {
    weakest: "editor",
    writes: true,
    given: ({ ids }) => ({ params: { assignmentId: ids.assignment ?? "" }, body: { revision: 1 } }),
  },
  resumeAssignment: {
    weakest: "editor",
    writes: true,
    given: ({ ids }) => ({
      params: { assignmentId: ids.recusal ?? "" },
      body: { revision: Number(ids.recusalRevision) },
    }),
  },
  readMyWork: { weakest: "observer", writes: false, anywhere: true, given: () => ({ params: {} }) },
  listEvents: { weakest: "observer", writes: false, given: ofArticle },
  sayPresence: {
    weakest: "observer",
    writes: true,
    events: 0,
    given: ({ articleId, claimId }) => ({ params: { articleId }, body: { claimId } }),
  },
  readAgreement: { weakest: "observer", writes: false, given: ofArticle },
  readDeskAgreement: {
    weakest: "observer",
    ofDesk: true,
    writes: false,
    given: ({ ids }) => ({ params: { deskId: ids.deskId ?? "" }, query: "from=2026-01-01" }),
  },
  listDesks: { weakest: "observer", writes: false, anywhere: true, given: () => ({ params: {} }) },
  createDesk: {
    weakest: "admin",
    writes: true,
    anywhere: true,
    given: ({ claimId }) => ({ params: {}, body: { name: "Sport desk", slug: `sport-${claimId}` } }),
  },
  readDesk: { weakest: "observer", writes: false, ofDesk: true, given: ofDesk },
  changeDesk: {
    weakest: "editor",
    ofDesk: true,
    writes: true,
    given: ({ claimId, ids }) => ({ ...ofDesk({ ids }), body: { revision: Number(ids.deskRevision), name: claimId } }),
  },
  retireRating: {
    weakest: "editor",
    ofDesk: true,
    writes: true,
    given: ({ ids }) => ({
      ...ofDesk({ ids }),
      body: { version: Number(ids.scaleVersion), code: "mostly_true", retired: ids.retired !== "yes" },
    }),
  },
  listMembers: { weakest: "observer", writes: false, ofDesk: true, given: ofDesk },
  setMember: {
    weakest: "admin",
    ofDesk: true,
    writes: true,
    given: (scene) => ({ ...ofMember(scene), body: { role: "observer" } }),
  },
  removeMember: { weakest: "admin", ofDesk: true, writes: true, given: ofMember },
  transferAssignments: {
    weakest: "admin",
    ofDesk: true,
    writes: true,
    given: ({ ids }) => ({
      params: { deskId: ids.deskId ?? "", userId: ids.assigned ?? "" },
      body: { toUserId: ids.spare },
    }),
  },
  listNotifications: { weakest: "observer", writes: false, anywhere: true, given: () => ({ params: {} }) },
  markNotificationsRead: {
    weakest: "observer",
    writes: true,
    events: 0,
    anywhere: true,
    given: ({ ids }) => ({ params: {}, body: { ids: [ids.thread] } }),
  },
  search: { weakest: "observer", writes: false, anywhere: true, given: () => ({ params: {}, query: "q=boats" }) },
  listClaimCaptures: { weakest: "observer", writes: false, given: ofClaim },
  readSource: { weakest: "observer", writes: false, ofDesk: true, given: ofSource },
  // At an address of this machine, as looking at an article's page: what is kept is that it was refused.
  captureSource: { weakest: "reviewer", writes: true, ofDesk: true, given: ofSource },
  uploadCapture: {
    weakest: "reviewer",
    writes: true,
    ofDesk: true,
    given: (scene) => ({ ...ofSource(scene), body: { fileName: "log.png", content: PICTURE } }),
  },
  readCapture: { weakest: "observer", writes: false, ofDesk: true, given: ofCapture },
  readCaptureBytes: { weakest: "observer", writes: false, ofDesk: true, given: ofCapture },
  listClaimSources: { weakest: "observer", writes: false, given: ofClaim },
  archiveSource: { weakest: "reviewer", writes: true, given: (scene) => ({ ...ofSource(scene), body: {} }) },
  lookUpArchive: { weakest: "reviewer", writes: true, given: (scene) => ({ ...ofSource(scene), body: {} }) },
  addArchiveLink: {
    weakest: "reviewer",
    writes: true,
    given: (scene) => ({ ...ofSource(scene), body: { url: "https://archive.example.org/1" } }),
  },
  listArchiveServices: { weakest: "observer", writes: false, ofDesk: true, given: ofDesk },
  addArchiveService: {
    weakest: "editor",
    ofDesk: true,
    writes: true,
    given: ({ ids }) => ({ ...ofDesk({ ids }), body: { name: "Another", address: "https://archive.example.org" } }),
  },
  removeArchiveService: {
    weakest: "editor",
    ofDesk: true,
    writes: true,
    given: ({ ids }) => ({ params: { archiveServiceId: ids.archive ?? "" } }),
  },
  listJobs: { weakest: "admin", writes: false, anywhere: true, given: () => ({ params: {} }) },
  retryJob: {
    weakest: "admin",
    writes: true,
    anywhere: true,
    given: ({ ids }) => ({ params: { jobId: ids.failedJob ?? "" } }),
  },
  retryFailedJobs: { weakest: "admin", writes: true, anywhere: true, given: () => ({ params: {} }) },
  cancelJob: {
    weakest: "admin",
    writes: true,
    anywhere: true,
    given: ({ ids }) => ({ params: { jobId: ids.waitingJob ?? "" } }),
  },
  exportReport: {
    weakest: "observer",
    writes: false,
    given: ({ articleId }) => ({ params: { articleId }, query: "format=json" }),
  },
} satisfies Record<keyof typeof API_CALLS, MatrixEntry>;

/** The states in which a call is tried. */
export const statesOf = ({ anywhere, ofDesk }: MatrixEntry): readonly MatrixState[] =>
  anywhere === true || ofDesk === true ? ["agreed"] : STATES;

/** What a cell answers: `ok`, or the code of the refusal. */
export function expectedAnswer(entry: MatrixEntry, actor: MatrixActor, state: MatrixState): "ok" | ErrorCode {
  if (actor.endsWith("elsewhere") && entry.anywhere !== true) return "not_found";
  const role = actor.replace(/ elsewhere$/, "");
  if (role === "read-only editor") {
    if (entry.writes || entry.weakest === "admin") return "forbidden";
  } else if (!mayAs(role, entry.weakest)) return "forbidden";
  return entry.refusedIn?.[state] ?? "ok";
}

const STRENGTH = ["observer", "reviewer", "editor", "admin"];

const mayAs = (role: string, weakest: string) => STRENGTH.indexOf(role) >= STRENGTH.indexOf(weakest);
