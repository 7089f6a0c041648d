import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { sourceKey } from "@/lib/data/source-key";
import { addClaim } from "@/lib/operations/add-claim";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { saveReview } from "@/lib/operations/save-review";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { openTestApi } from "@/tests/support/api";
import { handlerOf, parametersOf } from "@/tests/support/api-routes";
import { valueIn } from "@/tests/support/newsroom";

// Everything the API answers to somebody who has not submitted, byte by byte, before and after a colleague does: every GET that
// `API_CALLS` has, the calls of other issues' rooms included, and refusals that depend on reviews.

/** Reviews the desk asks for: two come in, and nobody else may notice. */
const NEEDED = 3;

const EXPORTS = FORMAT_NAMES.map((format) => `format=${format}`);

/** What a call is asked with; absent: nothing. */
const QUERIES: Record<string, string[]> = {
  exportReport: EXPORTS,
  readDeskAgreement: ["", "from=2026-01-01&to=2026-12-31"],
  search: ["q=boats", "q=log&kind=source", "q=harbour.example.org", "q=hqrbour"],
  listArticles: ["", "status=draft", "status=in_review"],
};

type Api = Awaited<ReturnType<typeof openTestApi>>;
type Person = Awaited<ReturnType<Api["person"]>>;

let api: Api;
let parameters: Record<string, string>;
let blind: Record<string, Person>;
let colleagues: Context[];
let claim: { id: string; number: number };

beforeAll(async () => {
  api = await openTestApi();
  // One moment for the whole file: what depends on the clock alone is no leak.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T10:00:00Z") });
  await api.db.desk.updateMany({ data: { reviewsNeeded: NEEDED, blind: true } });
  blind = {
    reviewer: await api.person("Rosa", "reviewer"),
    editor: await api.person("Edda", "editor"),
    observer: await api.person("Olga", "observer"),
    admin: await api.person("Ada", "admin"),
  };
  const people = [
    await api.person("Ben", "reviewer"),
    await api.person("Cem", "reviewer"),
    await api.person("Dee", "editor"),
  ];
  colleagues = people.map(({ actor }) => ({ ...api.context, actor, now: new Date() }));
  const [ben] = colleagues;
  if (ben === undefined) throw new Error("nobody to review");
  const content = "Boats\n\nTwelve boats came in.\n\nNone went out.";
  const article = valueIn(await importArticle(ben, { format: "text", content }));
  const [first] = await Promise.all(
    ["Twelve boats came in.", "None went out."].map(async (exact) =>
      valueIn(await addClaim(ben, { articleId: article.id, targets: [{ exact }] })),
    ),
  );
  if (first === undefined) throw new Error("no claim");
  claim = first;
  const desk = await api.db.desk.findFirstOrThrow();
  const capture = await captureNobodyKnows(desk.id);
  parameters = {
    ...capture,
    articleId: article.id,
    claimId: claim.id,
    deskId: desk.id,
    slug: desk.slug,
    deskSlug: desk.slug,
  };
});
afterAll(async () => {
  vi.useRealTimers();
  await api.close();
});

/** The source that the colleagues will cite, captured before by nobody in particular. */
async function captureNobodyKnows(deskId: string) {
  const sourceId = api.context.ids();
  const captureId = api.context.ids();
  const url = "https://harbour.example.org/log";
  const key = sourceKey({ url, citation: null, title: "" });
  await api.db.source.create({ data: { id: sourceId, deskId, key, url, title: "The log", createdAt: new Date() } });
  const capturedAt = new Date(Date.now() - 1_000);
  await api.db.snapshot.create({ data: { id: captureId, deskId, sourceId, origin: "fetched", url, capturedAt } });
  return { sourceId, captureId };
}

/** Every answer that a person gets to every question, by name. */
async function everythingFor(person: Person): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const call of Object.values(API_CALLS)) {
    if (call.method !== "GET") continue;
    const params: Record<string, string> = {};
    for (const name of parametersOf(call)) {
      const value = parameters[name];
      if (value === undefined) throw new Error(`say what {${name}} of ${call.path} is to be asked for`);
      params[name] = value;
    }
    for (const query of QUERIES[call.id] ?? [""]) {
      const handler = await handlerOf(call);
      const answer = await api.call({ handler, params, token: person.token, path: `${call.path}?${query}` });
      answers.set(`${call.id}?${query}`, written(answer));
    }
  }
  const decision = { revision: 1, verdict: "true", summary: "So it is." };
  for (const revision of [1, 2, 3]) {
    const answer = await api.call({
      handler: await handlerOf(API_CALLS.decideClaim),
      method: "PUT",
      params: { claimId: claim.id },
      token: person.token,
      body: { ...decision, revision },
    });
    answers.set(`decideClaim of revision ${revision}`, written(answer));
  }
  return answers;
}

const written = ({ status, headers, text }: { status: number; headers: Headers; text: string }) =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== "x-request-id"), text]);

async function everything(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const [role, person] of Object.entries(blind)) {
    for (const [name, answer] of await everythingFor(person)) all.set(`${role}: ${name}`, answer);
  }
  return all;
}

const review = (context: Context | undefined, revision: number, submit: boolean, rationale = "I counted them.") => {
  if (context === undefined) throw new Error("nobody to review");
  const sources = [{ url: "https://harbour.example.org/log", title: "The log" }];
  return saveReview(context, { claimId: claim.id, revision, verdict: "false", rationale, sources, submit }).then(
    valueIn,
  );
};

describe("what somebody who has not submitted can fetch", () => {
  const steps: [string, () => Promise<unknown>][] = [
    ["a colleague begins a review", () => review(colleagues[0], 0, false)],
    ["submits it", () => review(colleagues[0], 1, true)],
    ["revises it", () => review(colleagues[0], 2, true, "I counted again.")],
    ["another submits", () => review(colleagues[1], 0, true)],
  ];
  test.each(steps)("is the same after %s", async (_, step) => {
    const before = await everything();
    expect(before.size).toBeGreaterThan(4 * FORMAT_NAMES.length);
    await step();
    const after = await everything();
    for (const [name, answer] of after) expect(answer, name).toBe(before.get(name));
  });

  test("is the same after a colleague affirms their review on an edited statement", async () => {
    const [ben] = colleagues;
    if (ben === undefined) throw new Error("nobody");
    const edited = valueIn(
      await editClaim(ben, { claimId: claim.id, revision: 1, statement: "A dozen boats came in." }),
    );
    const before = await everything();
    valueIn(await confirmClaim(ben, { claimId: claim.id, revision: edited.revision }));
    const after = await everything();
    for (const [name, answer] of after) expect(answer, name).toBe(before.get(name));
  });

  test("changes once the number is in", async () => {
    const before = await everything();
    await review(colleagues[2], 0, true);
    const [, cem] = colleagues;
    valueIn(await confirmClaim(cem ?? api.context, { claimId: claim.id, revision: 2 }));
    const after = await everything();
    const changed = [...after].filter(([name, answer]) => answer !== before.get(name)).map(([name]) => name);
    for (const role of Object.keys(blind)) {
      for (const call of [
        "readArticle",
        "listClaims",
        "readClaim",
        "listReviews",
        "listClaimCaptures",
        "readSource",
        "exportReport",
      ]) {
        expect(
          changed.some((name) => name.startsWith(`${role}: ${call}?`)),
          `${role}: ${call}`,
        ).toBe(true);
      }
    }
  });
});
