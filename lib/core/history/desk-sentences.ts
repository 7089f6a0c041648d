import {
  claimOf,
  field,
  isRecord,
  listWords,
  namedBy,
  numberOf,
  type Predicate,
  quoted,
  subjectOf,
  type ToldEvent,
  textOf,
} from "./told-event";

/** What happened to articles, assignments, and the desk itself. */
export const DESK_SENTENCES: Record<string, Predicate> = {
  "article.imported": (event) => {
    const title = textOf(event.payload, "title");
    return title === null ? "imported the article" : `imported the article ${quoted(title)}`;
  },
  "article.version_added": (event) => {
    const version = numberOf(event.payload, "version");
    if (field(event.payload, "isFromPage") === true && version !== null) {
      return `found another text on the article’s page: version ${version}`;
    }
    return version === null ? "added a version of the article" : `added version ${version} of the article`;
  },
  "article.corrected": (event) =>
    field(event.payload, "kinds") === null
      ? "corrected the article’s facts"
      : "corrected what was recognised in the article",
  "article.deleted": () => "deleted the article",
  "assignment.made": (event) => `assigned ${assignees(event)} to ${assignedScope(event)}${due(event)}`,
  "assignment.changed": (event) => `changed when ${assignee(event)} is to be done with ${scope(event)}${due(event)}`,
  "assignment.withdrawn": (event) => `took ${assignee(event)} off ${scope(event)}`,
  "assignment.recused": (event) => `recused themselves from ${scope(event)}`,
  "assignment.resumed": (event) => `takes part in ${scope(event)} again`,
  "desk.created": (event) => named("made the desk", event),
  "desk.changed": (event) => changedRules("changed the desk", event.payload),
  "member.added": (event) => `put ${subjectOf(event)} on the desk${role(event)}`,
  "member.removed": (event) => `took ${subjectOf(event)} off the desk`,
  "member.role_changed": (event) => `gave ${subjectOf(event)} another role on the desk${role(event)}`,
  "assignments.transferred": (event) => {
    const to = namedBy(event, "to");
    return `handed what ${subjectOf(event)} was to review to ${to ?? "somebody else"}`;
  },
  "scale.changed": (event) => {
    const [retired, restored] = [textOf(event.payload, "retired"), textOf(event.payload, "restored")];
    if (retired !== null) return `retired the label ${quoted(retired)}`;
    return restored === null ? "changed the rating scale" : `brought the label ${quoted(restored)} back`;
  },
  "event.erased": (event) => {
    const reason = textOf(event.payload, "reason");
    return `erased the details of an earlier event${reason === null ? "" : `: ${quoted(reason)}`}`;
  },
};

const assignee = (event: ToldEvent) =>
  namedBy(event, "assigneeId", "userId") ?? event.subjectName ?? (isRecord(event.payload) ? "somebody" : "a reviewer");
const scope = (event: ToldEvent) => (event.claimNumber === null ? "the article" : claimOf(event));

/** More people than this are counted, not named. */
const MOST_NAMED = 3;

/** The ids under a name in what was assigned at once, each one time. */
function idsMade({ payload }: ToldEvent, name: string): string[] {
  const made = field(payload, "made");
  const ids = Array.isArray(made) ? made.map((one) => textOf(one, name)) : [];
  return [...new Set(ids.filter((id) => id !== null))];
}

function assignees(event: ToldEvent): string {
  const ids = idsMade(event, "assigneeId");
  const names = ids.flatMap((id) => event.names.get(id) ?? []);
  if (ids.length === 0 || (ids.length === 1 && names.length === 0)) return assignee(event);
  return names.length === ids.length && ids.length <= MOST_NAMED ? listWords(names) : `${ids.length} people`;
}

function assignedScope(event: ToldEvent): string {
  const claims = event.claimNumber === null ? idsMade(event, "claimId").length : 0;
  return claims > 0 ? `${claims} ${claims === 1 ? "claim" : "claims"}` : scope(event);
}

function due({ payload }: ToldEvent): string {
  const dueAt = textOf(payload, "dueAt");
  return dueAt === null ? "" : `, due ${dueAt.slice(0, 10)}`;
}

function role({ payload }: ToldEvent): string {
  const to = textOf(payload, "to") ?? textOf(payload, "role");
  return to === null ? "" : `: ${to}`;
}

function named(sentence: string, { payload }: ToldEvent): string {
  const name = textOf(payload, "name");
  return name === null ? sentence : `${sentence} ${quoted(name)}`;
}

const RULES: Record<string, string> = {
  name: "its name",
  timeZone: "its time zone",
  watchHours: "how often it looks at the pages of its articles",
  reviewsNeeded: "how many reviews a claim needs",
  blind: "whether reviews are blind",
  sourcesNeeded: "how many sources a review needs",
  consensusRule: "when reviews agree",
  quorum: "the quorum",
  deciderRole: "who may decide",
  reviewersMayDecide: "whether reviewers may decide",
};

/** Which rules were changed, in words. */
function changedRules(sentence: string, payload: unknown): string {
  const places = isRecord(payload) ? [payload, payload.changes, payload.policy].filter(isRecord) : [];
  const words = Object.entries(RULES).flatMap(([name, what]) => (places.some((place) => name in place) ? [what] : []));
  return words.length === 0 ? sentence : `${sentence}: ${listWords(words)}`;
}
