import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { articleWithClaims, rate } from "@/tests/support/agreement-desk";
import { openTestApi } from "@/tests/support/api";
import { handlerOf } from "@/tests/support/api-routes";
import { FOUR_OBSERVERS } from "@/tests/unit/agreement/published";

let api: Awaited<ReturnType<typeof openTestApi>>;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

describe("agreement through the API", () => {
  test("is Krippendorff's of his worked example, put through real reviews", async () => {
    const people = await Promise.all(["Ada", "Bo", "Cy", "Di"].map((name) => api.person(name, "reviewer")));
    const contexts = people.map(({ actor }) => ({ ...api.context, actor }));
    const [first] = contexts;
    if (first === undefined) throw new Error("nobody to import");
    const { articleId, claimIds } = await articleWithClaims(first, FOUR_OBSERVERS.table.length);
    for (const [unit, values] of FOUR_OBSERVERS.table.entries()) {
      for (const [person, value] of values.entries()) {
        const context = contexts[person];
        if (value === null || context === undefined) continue;
        const { code } = DEFAULT_SCALE.ratings.find((rating) => rating.value === value) ?? { code: "" };
        await rate(context, claimIds[unit], code);
      }
    }
    const observer = await api.person("Olga", "observer");
    const answers = await Promise.all([
      ask("readAgreement", { articleId }, observer.token),
      ask("readDeskAgreement", { deskId: await deskOf(articleId) }, observer.token),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({
        raters: 4,
        items: 12,
        comparable: 11,
        krippendorff: {
          nominal: { value: expect.closeTo(0.743, 3), ci95: [expect.any(Number), expect.any(Number)], items: 11 },
          ordinal: { value: expect.closeTo(0.815, 3) },
          interval: { value: expect.closeTo(0.849, 3) },
        },
        disputed: [{ number: 6, spread: 3 }, { spread: 1 }, { spread: 1 }],
        explanation: expect.stringMatching(/^Four reviewers rated 12 claims/),
      });
    }
  });

  test("refuses a span that is none and parameters it does not know", async () => {
    const { token } = await api.person("Una", "observer");
    const { id: deskId } = await api.db.desk.findFirstOrThrow();
    const wrong = await ask("readDeskAgreement", { deskId }, token, "from=2026-02-30");
    expect(wrong).toMatchObject({ status: 422, json: { errors: [{ path: "from" }] } });
    const unknown = await ask("readDeskAgreement", { deskId }, token, "deskSlug=fact-desk");
    expect(unknown).toMatchObject({ status: 422, json: { errors: [{ path: "deskSlug" }] } });
  });
});

async function ask(
  call: "readAgreement" | "readDeskAgreement",
  params: Record<string, string>,
  token: string,
  query = "",
) {
  const handler = await handlerOf(API_CALLS[call]);
  return api.call({ handler, params, token, path: `${API_CALLS[call].path}?${query}` });
}

async function deskOf(articleId: string): Promise<string> {
  const { deskId } = await api.db.article.findUniqueOrThrow({ where: { id: articleId } });
  return deskId;
}
