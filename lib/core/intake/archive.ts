import type { PageFault } from "./page-fault";

/** A request to an archive. */
export type ArchiveRequest = {
  url: string;
  /** Sent with POST as a form; absent: a GET. */
  form?: Readonly<Record<string, string>>;
  /** The desk's key there; null: none. It goes to this host alone, never along a redirect. */
  key: string | null;
};

export type ArchiveAnswer =
  | {
      ok: true;
      status: number;
      /** As sent. */
      retryAfter: string | null;
      body: string;
    }
  | { ok: false; fault: PageFault };

/** Makes one request to an archive, within the limits of `FetchPage`; never throws, never reaches a private network. */
export type CallArchive = (request: ArchiveRequest) => Promise<ArchiveAnswer>;

/** Asks that an address be saved, unless the archive has a copy from this hour: a request that is repeated makes no second copy. */
export const saveRequest = (address: string, url: string, key: string | null): ArchiveRequest => ({
  url: `${address}/save`,
  form: { url, skip_first_archive: "1", if_not_archived_within: "1h" },
  key,
});

/** Asks what became of a saving. */
export const statusRequest = (address: string, savingId: string, key: string | null): ArchiveRequest => ({
  url: `${address}/save/status/${encodeURIComponent(savingId)}`,
  key,
});

/** Asks whether there is a copy of an address. */
export const lookUpRequest = (address: string, url: string): ArchiveRequest => ({
  url: `${address}/wayback/available?url=${encodeURIComponent(url)}`,
  key: null,
});

/** What an answer says of a copy. `later`: ask again, not before so many seconds are over if the archive says so. */
export type CopyNews =
  | { state: "stored"; url: string; archivedAt: Date | null }
  | { state: "saving"; savingId: string }
  | { state: "later"; reason: string; seconds: number | null }
  | { state: "none" }
  | { state: "failed"; reason: string };

type Asked = { address: string; url: string; now: Date };

/** What an archive said to `saveRequest` or `statusRequest`. */
export function readSaving(answer: ArchiveAnswer, asked: Asked): CopyNews {
  const trouble = troubleOf(answer, asked.now);
  if (trouble !== null) return trouble;
  const said = jsonOf(answer);
  if (said === null) return { state: "failed", reason: "The archive answered something else than it should." };
  const { status, job_id: savingId, timestamp, message } = said;
  if (status === "success" && isTimestamp(timestamp)) {
    const original =
      typeof said.original_url === "string" && URL.canParse(said.original_url) ? said.original_url : asked.url;
    return { state: "stored", url: `${asked.address}/web/${timestamp}/${original}`, archivedAt: timeOf(timestamp) };
  }
  if (status === "error") return { state: "failed", reason: saidBy(message) };
  if (typeof savingId === "string" && savingId !== "") return { state: "saving", savingId: savingId.slice(0, 500) };
  // A copy of this hour is there already: which one, a look says.
  return typeof message === "string" && /snapshot/i.test(message)
    ? { state: "none" }
    : { state: "failed", reason: saidBy(message) };
}

/** What an archive said to `lookUpRequest`. */
export function readLookUp(answer: ArchiveAnswer, { now }: Pick<Asked, "now">): CopyNews {
  const trouble = troubleOf(answer, now);
  if (trouble !== null) return trouble;
  const closest = recordIn(recordIn(jsonOf(answer), "archived_snapshots"), "closest");
  const { available, url, timestamp, status } = closest ?? {};
  if (available !== true || typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    return { state: "none" };
  // What it has is the page of an error.
  if (typeof status === "string" && !/^[23]/.test(status)) return { state: "none" };
  return { state: "stored", url: url.slice(0, 4_000), archivedAt: isTimestamp(timestamp) ? timeOf(timestamp) : null };
}

/** What kept an answer from saying anything; `null` when it says something. */
function troubleOf(answer: ArchiveAnswer, now: Date): CopyNews | null {
  if (!answer.ok) {
    const isPassing = answer.fault === "unreachable" || answer.fault === "timed_out";
    if (isPassing) return { state: "later", reason: "The archive did not answer.", seconds: null };
    const reason =
      answer.fault === "refused_address"
        ? "The archive’s address leads into a private network."
        : "The archive cannot be reached at this address.";
    return { state: "failed", reason };
  }
  const { status } = answer;
  if (status === 429) {
    return {
      state: "later",
      reason: "The archive asks to send less for a while.",
      seconds: secondsOf(answer.retryAfter, now),
    };
  }
  if (status >= 500)
    return {
      state: "later",
      reason: `The archive is in trouble (it answered ${status}).`,
      seconds: secondsOf(answer.retryAfter, now),
    };
  if (status === 401 || status === 403) return { state: "failed", reason: "The archive does not take the desk’s key." };
  if (status >= 400) return { state: "failed", reason: `The archive refused (it answered ${status}).` };
  return null;
}

/** Seconds a Retry-After asks to wait, given as such or as a date; `null` when it is neither. A day at most. */
function secondsOf(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) return null;
  const asked = /^\d{1,9}$/.test(retryAfter.trim())
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 1), 86_400) : null;
}

const isTimestamp = (value: unknown): value is string => typeof value === "string" && timeOf(value) !== null;

/** `YYYYMMDDhhmmss`, in UTC. */
function timeOf(timestamp: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function recordIn(value: unknown, name: string): Record<string, unknown> | null {
  const inner = isRecord(value) ? value[name] : null;
  return isRecord(inner) ? inner : null;
}

function jsonOf(answer: ArchiveAnswer): Record<string, unknown> | null {
  if (!answer.ok) return null;
  try {
    const value: unknown = JSON.parse(answer.body);
    return isRecord(value) ? value : null;
  } catch {
    // Whatever it is, it is not what an archive says.
    return null;
  }
}

/** Longest of what an archive says that is passed on. */
const MOST_SAID = 300;

/** The archive's own words, as far as they are words. */
function saidBy(message: unknown): string {
  const text =
    typeof message === "string"
      ? message
          .replace(/<[^>]*>|\p{C}/gu, " ")
          .replace(/\s+/g, " ")
          .trim()
      : "";
  if (text === "") return "The archive could not save the page.";
  return `The archive could not save the page: ${text.slice(0, MOST_SAID)}`;
}
