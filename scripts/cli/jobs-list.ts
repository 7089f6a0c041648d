import { JOB_STATES, JOB_TITLES } from "@/lib/core/jobs/job-words";
import { done } from "@/lib/core/result";
import { listJobs } from "@/lib/operations/list-jobs";
import { LIMITS } from "@/lib/schemas/limits";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { wholeNumber } from "./parse-call";
import { oneLine } from "./terminal";

export const jobsList: Command = {
  name: "jobs list",
  summary: "List what is done beside the requests, newest first: id, state, tries, what, about, and why it failed",
  arguments: [],
  options: {
    state: { value: "STATE", about: JOB_STATES.join(", ") },
    limit: { value: "N", about: `at most so many, up to ${LIMITS.pageSize}; 50 if not said` },
    ...AS_OPTION,
  },
  examples: ["stet jobs list --state failed", "stet jobs list --json | jq .counts"],
  async run({ text, env }) {
    const state = JOB_STATES.find((known) => known === text("state"));
    if (state === undefined && text("state") !== undefined)
      throw new UsageError(`--state: one of ${JOB_STATES.join(", ")}`);
    const limit = wholeNumber("limit", text("limit"));
    const listed = await withContext(env, text("as"), (context) =>
      listJobs(context, { ...(state === undefined ? {} : { state }), ...(limit === undefined ? {} : { limit }) }),
    );
    if (!listed.ok) return listed;
    const { items } = listed.value;
    const rows = items.map(({ id, name, state, attempts, about, reason }) =>
      [id, state, String(attempts), JOB_TITLES[name], oneLine(about?.title ?? ""), oneLine(reason ?? "")].join("\t"),
    );
    return done({
      value: listed.value,
      text: rows.map((row) => `${row}\n`).join(""),
      ...(items.length === 0 ? { note: "There are no such jobs." } : {}),
    });
  },
};
