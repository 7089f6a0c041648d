import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorCode } from "@/lib/core/result";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { openTestApi } from "@/tests/support/api";
import { handlerOf } from "@/tests/support/api-routes";
import { runOperation } from "@/tests/support/matrix-operations";
import { countEvents, type MatrixPerson, openMatrix } from "@/tests/support/matrix-scene";
import {
  ACTORS,
  expectedAnswer,
  MATRIX,
  type MatrixEntry,
  type MatrixState,
  type Scene,
  STATES,
  statesOf,
} from "@/tests/support/permission-matrix";

type CallName = keyof typeof API_CALLS;

let api: Awaited<ReturnType<typeof openTestApi>>;
let matrix: Awaited<ReturnType<typeof openMatrix>>;
/** A scene of each state that no cell changes. */
const kept = new Map<MatrixState, Scene>();

beforeAll(async () => {
  api = await openTestApi();
  matrix = await openMatrix(api.context);
  for (const state of STATES) kept.set(state, await matrix.newScene(state));
}, 60_000);
afterAll(() => api.close());

/** Makes the call through one of the two doors and says what came of it. */
type Door = (call: CallName, person: MatrixPerson, scene: Scene) => Promise<"ok" | ErrorCode | string>;

const DOORS: Record<string, Door> = {
  "the operation": async (call, { context }, scene) => {
    const { params, body, query } = entryOf(call).given(scene);
    const input = { ...params, ...body, ...Object.fromEntries(new URLSearchParams(query)) };
    const result = await runOperation(call, { ...context, now: new Date() }, input);
    return result.ok ? "ok" : result.code;
  },
  "the API": async (call, { token }, scene) => {
    const { method, path, status } = API_CALLS[call];
    const { params, body, query = "" } = entryOf(call).given(scene);
    const handler = await handlerOf({ method, path });
    const answer = await api.call({ handler, method, params, body, token, path: `${path}?${query}` });
    if (answer.status === status) return "ok";
    const { json } = answer;
    return typeof json === "object" && json !== null && "code" in json ? String(json.code) : `status ${answer.status}`;
  },
};

const entryOf = (call: CallName): MatrixEntry => MATRIX[call];

const calls = Object.keys(API_CALLS) as CallName[];

describe.each(Object.entries(DOORS))("through %s", (_, door) => {
  test.each(calls)(
    "%s: every role, on their own desk and another, in every state of the claim",
    async (call) => {
      const entry = entryOf(call);
      for (const actor of ACTORS) {
        const person = matrix.people.get(actor);
        if (person === undefined) throw new Error(`nobody is ${actor}`);
        for (const state of statesOf(entry)) {
          const expected = expectedAnswer(entry, actor, state);
          const changes = entry.writes && expected === "ok";
          const scene = changes ? await matrix.newScene(state) : kept.get(state);
          if (scene === undefined) throw new Error(`no scene is ${state}`);
          const before = await countEvents(api.db);
          const got = await door(call, person, scene);
          expect(got, `${actor}, ${state}`).toBe(expected);
          expect((await countEvents(api.db)) - before, `events of ${actor}, ${state}`).toBe(
            changes ? (entry.events ?? 1) : 0,
          );
        }
      }
    },
    60_000,
  );
});

test("nobody is let in without saying who they are", async () => {
  const scene = kept.get("open");
  if (scene === undefined) throw new Error("no scene");
  for (const call of calls) {
    const { method, path } = API_CALLS[call];
    const { params, body } = entryOf(call).given(scene);
    const answer = await api.call({ handler: await handlerOf({ method, path }), method, params, body });
    expect(answer, call).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
  }
});
