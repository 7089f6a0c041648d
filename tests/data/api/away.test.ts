import { expect, test, vi } from "vitest";
import * as healthRoute from "@/app/api/health/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import { openTestApi } from "@/tests/support/api";

test("while the database is away every call says so, says when to come back and nothing of why, and logs the rest", async () => {
  const api = await openTestApi();
  const { token } = await api.person("Ana", "reviewer");
  const logged = vi.spyOn(console, "error").mockReturnValue(undefined);
  await api.close();
  for (const handler of [articlesRoute.GET, healthRoute.GET]) {
    const answer = await api.call({ handler, token });
    expect(answer).toMatchObject({ status: 503, json: { code: "unavailable" } });
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(answer.text).not.toMatch(/sock|postgres|prisma/i);
  }
  expect(logged).toHaveBeenCalledWith(expect.stringMatching(/^urn:uuid:/), expect.any(Error));
  logged.mockRestore();
});
