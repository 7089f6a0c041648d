import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createStreamReader, KEEP_ALIVE, type StreamMessage, writeMessage } from "@/lib/core/live/event-stream";
import { concerns, type LiveState, NOT_LIVE, reconnectWait, reduceLive } from "@/lib/core/live/live-state";
import { initialsOf } from "@/lib/core/live/presence";
import { readLiveEvent, readPresence } from "@/lib/core/live/read-live-event";
import { ruleHistory } from "@/lib/core/review/rule-history";

describe("a stream of events", () => {
  const message = fc.record({
    id: fc.option(fc.stringMatching(/^[a-z0-9]{1,24}$/), { nil: undefined }),
    type: fc.stringMatching(/^[a-z]{1,9}\.[a-z_]{1,9}$/),
    data: fc.json().map((text) => JSON.stringify(JSON.parse(text))),
  });

  test("is read as it was written, however it was cut on the way", () => {
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat(40)), (messages, cuts) => {
        let text = messages.map((one) => KEEP_ALIVE + writeMessage(one)).join("") + KEEP_ALIVE;
        const read = createStreamReader();
        const found: StreamMessage[] = [];
        for (const cut of cuts) {
          found.push(...read(text.slice(0, cut)));
          text = text.slice(cut);
        }
        found.push(...read(text));
        expect(found).toEqual(messages);
      }),
    );
  });

  test("that is something else gives nothing, and does no harm", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        createStreamReader()(text);
        readLiveEvent(text);
        expect(readPresence(text)).toEqual([]);
      }),
    );
  });
});

describe("what a page knows of others", () => {
  const viewer = { viewerId: "ana", claimId: "c1" };
  const event = (actor: string | null, claim: string | null, type = "claim.edited") => ({
    type,
    actor: actor === null ? null : { id: actor },
    claim: claim === null ? null : { id: claim },
  });

  test("is told in words when it changes what is open, and never when it is one's own doing", () => {
    expect(concerns(event("ben", "c1"), viewer)).toBe(true);
    expect(concerns(event("ana", "c1"), viewer)).toBe(false);
    expect(concerns(event("ben", "c2"), viewer)).toBe(false);
    expect(concerns(event("ben", null), viewer)).toBe(false);
    expect(concerns(event(null, null, "article.version_added"), { ...viewer, claimId: null })).toBe(true);
    expect(concerns(event("ana", null, "article.version_added"), viewer)).toBe(false);
  });

  test("keeps the last few news, each once, until they are read; nobody is there while the stream is away", () => {
    let state: LiveState = NOT_LIVE;
    for (const id of ["1", "2", "2", "3", "4"])
      state = reduceLive(state, { type: "news", news: { id, type: "x", claimId: null, sentence: id } });
    expect(state.news.map(({ id }) => id)).toEqual(["2", "3", "4"]);
    state = reduceLive(state, { type: "people", people: [{ id: "b", name: "Ben", claim: null }] });
    expect(reduceLive(state, { type: "read" }).news).toEqual([]);
    expect(reduceLive(state, { type: "lost" })).toMatchObject({ isOpen: false, people: [] });
  });

  test("a lost stream is opened again later each time, up to half a minute", () => {
    const waits = Array.from({ length: 60 }, (_, failures) => reconnectWait(failures, 1));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBe(1_000);
    expect(waits.at(-1)).toBe(30_000);
    expect(reconnectWait(60, 0)).toBe(15_000);
  });

  test.each([
    ["Ana Reis", "AR"],
    ["ben", "B"],
    ["  Zoë van der Berg ", "ZB"],
    ["إيناس", "إ"],
    ["", ""],
  ])("%j has the initials %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("the rules of a desk over time", () => {
  const now = { blind: true, reviewsNeeded: 2 };
  test("are read off its events, whichever way they say it", () => {
    const expected = {
      first: { blind: true, reviewsNeeded: 3 },
      changes: [{ seq: 5, rules: { blind: true, reviewsNeeded: 2 } }],
    };
    expect(ruleHistory([{ seq: 5, payload: { reviewsNeeded: { from: 3, to: 2 } } }], now)).toEqual(expected);
    expect(ruleHistory([{ seq: 5, payload: { changes: { reviewsNeeded: { from: 3, to: 2 } } } }], now)).toEqual(
      expected,
    );
    expect(ruleHistory([{ seq: 5, payload: { policy: { reviewsNeeded: 2 } } }], now).changes).toEqual(expected.changes);
  });
  test("are the present ones for all time when the events do not lead to them", () => {
    for (const payload of [null, {}, { reviewsNeeded: 4 }, { name: "Other" }])
      expect(ruleHistory([{ seq: 5, payload }], now)).toEqual({ first: now, changes: [] });
  });
});
