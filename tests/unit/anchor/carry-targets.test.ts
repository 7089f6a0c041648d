import { describe, expect, test } from "vitest";
import type { VersionText } from "@/lib/core/anchor/carried";
import { type CarriedTarget, carryTargets, type TargetToCarry } from "@/lib/core/anchor/carry-targets";
import { describeAnchor } from "@/lib/core/anchor/describe-anchor";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { findSentences } from "@/lib/core/text/sentences";

const OPENING = "The port handled more ships than ever before, the register says.";
const CLAIM = "Unemployment in the town rose by 5% last year.";
const CLOSING = "The mayor said so on Tuesday in the town hall.";

function version(...paragraphs: string[]): VersionText {
  const { text, blocks } = joinBlocks(paragraphs.map((paragraph) => ({ text: paragraph, kind: "paragraph" })));
  return { text, blocks, sentences: findSentences(text, blocks, "en") };
}

function targetIn({ text }: VersionText, quote: string): TargetToCarry {
  const start = text.indexOf(quote);
  const place = describeAnchor(text, { start, end: start + quote.length });
  return { id: "t", ...place, state: "exact", formerExact: null, score: 1, candidates: [], accepted: null };
}

/** Carries one target through versions, as the versions of an article come; its state in each. */
function story(first: VersionText, quote: string, ...later: VersionText[]): CarriedTarget[] {
  const versions = new Map([["v0", first]]);
  let target = targetIn(first, quote);
  let accepted = { ...target, versionId: "v0" };
  let before = first;
  return later.map((after, index) => {
    const [carried] = carryTargets(before, after, [target]).finish(versions);
    if (carried === undefined) throw new Error("nothing was carried");
    const versionId = `v${index + 1}`;
    versions.set(versionId, after);
    const isAccepted = carried.state !== "changed" && carried.state !== "gone";
    if (isAccepted) accepted = { ...carried, accepted: null, versionId };
    target = { ...carried, accepted: isAccepted ? null : accepted };
    before = after;
    return carried;
  });
}

const ROSE = version(OPENING, CLAIM, CLOSING);
const FELL = version(OPENING, CLAIM.replace("rose", "fell"), CLOSING);
const WITHOUT = version(OPENING, CLOSING);

describe("what a person last accepted decides", () => {
  test("words that changed stay changed while nobody accepts them, whatever comes after", () => {
    const states = story(ROSE, CLAIM, FELL, version("New.", OPENING, CLAIM.replace("rose", "fell"), CLOSING));
    expect(states.map(({ state, formerExact }) => [state, formerExact])).toEqual([
      ["changed", CLAIM],
      ["changed", CLAIM],
    ]);
    expect(states[1]?.diff).toContainEqual({ op: "delete", text: "rose" });
    expect(states[1]?.exact).toBe(CLAIM.replace("rose", "fell"));
  });

  test("words that come back live again, whether they had changed or were gone", () => {
    for (const between of [FELL, WITHOUT]) {
      const [lost, back] = story(ROSE, CLAIM, between, ROSE);
      expect(["changed", "gone"]).toContain(lost?.state);
      expect(back).toMatchObject({ state: "exact", exact: CLAIM, formerExact: null, score: 1, diff: null });
    }
  });

  test("words that change twice are compared with the accepted ones", () => {
    const [, twice] = story(ROSE, CLAIM, FELL, version(OPENING, CLAIM.replace("rose", "dropped"), CLOSING));
    expect(twice).toMatchObject({ state: "changed", formerExact: CLAIM });
    expect(twice?.diff).toEqual([
      { op: "equal", text: "Unemployment in the town " },
      { op: "delete", text: "rose" },
      { op: "insert", text: "dropped" },
      { op: "equal", text: " by 5% last year." },
    ]);
  });

  test("what is gone keeps its words and stands without length inside the text, version after version", () => {
    const states = story(ROSE, CLAIM, WITHOUT, version(OPENING, CLOSING, "More."), version("Other words altogether."));
    for (const { state, start, end, exact, formerExact } of states) {
      expect({ state, exact, formerExact, length: end - start }).toEqual({
        state: "gone",
        exact: CLAIM,
        formerExact: CLAIM,
        length: 0,
      });
      expect(start).toBeGreaterThanOrEqual(0);
    }
  });

  test("changed words that are then deleted are gone, with the accepted words", () => {
    const [, gone] = story(ROSE, CLAIM, FELL, WITHOUT);
    expect(gone).toMatchObject({ state: "gone", exact: CLAIM, formerExact: CLAIM, score: 0 });
  });
});

describe("a place that is not certain", () => {
  const twin = "Prices of bread doubled within the year.";
  const before = version(OPENING, twin, CLOSING, twin);

  test("stays uncertain in the versions after, with the other places where they are then", () => {
    const start = before.text.indexOf(twin);
    const last = before.text.lastIndexOf(twin);
    const uncertain: TargetToCarry = {
      ...targetIn(before, twin),
      state: "changed",
      formerExact: twin,
      candidates: [{ start: last, end: last + twin.length }],
      accepted: { versionId: "v", ...describeAnchor(before.text, { start, end: start + twin.length }) },
    };
    const after = version("A new first line.", OPENING, twin, CLOSING, twin);
    // Accepted in a text without this sentence's neighbours: from there, nothing is certain either.
    const elsewhere = version(twin, "Something else.", "Quite another thing.");
    const accepted = { versionId: "v", start: 0, end: twin.length, exact: twin, prefix: "", suffix: "" };
    const carrying = carryTargets(before, after, [{ ...uncertain, accepted }]);
    expect(carrying.versionIds).toEqual(["v"]);
    const [carried] = carrying.finish(new Map([["v", elsewhere]]));
    expect(carried).toMatchObject({ state: "changed", exact: twin, formerExact: twin });
    const other = after.text.lastIndexOf(twin);
    expect(carried?.candidates).toEqual([{ start: other, end: other + twin.length }]);
  });

  test("offers no place with other words than were accepted", () => {
    const fell = CLAIM.replace("rose", "fell");
    const changed = story(ROSE, CLAIM, FELL)[0];
    if (changed === undefined) throw new Error("nothing was carried");
    const accepted = { versionId: "v0", ...describeAnchor(ROSE.text, targetIn(ROSE, CLAIM)) };
    const twice = version(
      "Many came to the fair.",
      fell,
      "Few went home.",
      "It rained all day.",
      fell,
      "It stopped at last.",
    );
    const [carried] = carryTargets(FELL, twice, [{ ...changed, accepted }]).finish(new Map());
    expect(carried).toMatchObject({ state: "changed", exact: fell, formerExact: CLAIM, candidates: [] });
  });
});

describe("earlier versions are looked back to", () => {
  const carryOn = (quote: string, lost: VersionText, after: VersionText) => {
    const [target] = story(ROSE, quote, lost);
    if (target === undefined) throw new Error("nothing was carried");
    const accepted = { versionId: "v0", ...describeAnchor(ROSE.text, targetIn(ROSE, quote)) };
    return carryTargets(lost, after, [{ ...target, accepted }]).versionIds;
  };

  test("for what is gone, when its words are somewhere in the new text", () => {
    expect(carryOn(CLAIM, WITHOUT, ROSE)).toEqual(["v0"]);
    expect(carryOn(CLAIM, WITHOUT, version(OPENING, CLOSING, "More."))).toEqual([]);
  });

  test("never for words that only changed, however many versions ago: their own successor tells", () => {
    expect(carryOn(CLAIM, FELL, version("New.", OPENING, CLAIM.replace("rose", "fell"), CLOSING))).toEqual([]);
    expect(carryOn(CLAIM, FELL, ROSE)).toEqual([]);
  });

  test("for a few words only where some of what stood around them is there", () => {
    expect(carryOn("rose by 5%", WITHOUT, version(OPENING, CLOSING, "Bread rose by 5% then."))).toEqual([]);
    expect(carryOn("rose by 5%", WITHOUT, ROSE)).toEqual(["v0"]);
  });
});

test("the order of the targets does not matter", () => {
  const targets = [OPENING, CLAIM, CLOSING].map((quote, index) => ({ ...targetIn(ROSE, quote), id: `t${index}` }));
  const carried = carryTargets(ROSE, FELL, targets).finish(new Map());
  expect(carryTargets(ROSE, FELL, targets.toReversed()).finish(new Map()).toReversed()).toEqual(carried);
});
