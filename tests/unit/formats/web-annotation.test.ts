import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildReport } from "@/lib/core/report/build-report";
import { toWebAnnotation } from "@/lib/core/report/to-web-annotation";
import { hostile } from "../report/inputs/hostile";
import { REPORT_INPUTS } from "../report/inputs/report-inputs";
import { expandSafely } from "./local-json-ld";
import { hasStandards, listStandard, readStandard } from "./standards";
import { webAnnotationValidator } from "./web-annotation-validator";

const Collection = z.object({
  total: z.int(),
  first: z.looseObject({ items: z.array(z.record(z.string(), z.unknown())) }).optional(),
});
const Place = z.object({
  selector: z.tuple([
    z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
    z.object({ start: z.int(), end: z.int() }),
  ]),
});
const Annotation = z.object({ id: z.string(), target: z.union([Place, z.array(Place)]) });

const cases = Object.entries(REPORT_INPUTS).map(([slug, input]) => ({
  slug,
  input,
  text: toWebAnnotation(buildReport(input)),
}));

describe.skipIf(!hasStandards)("the W3C validators of these tests", () => {
  const musts = hasStandards ? webAnnotationValidator("annotations/annotationMusts.test") : null;
  // Three are collections and three use Composite, which the old schemas do not know, one is a page.
  const UNKNOWN = /\/(anno11|anno12|anno13|collection1|example41|example42|example43)\.json$/;

  it("hold the 54 MUSTs", () => expect(musts?.count).toBe(54));

  it("accept the working group's 38 correct samples", () => {
    const samples = listStandard("webannotation/tools/samples/correct", ".json").filter((path) => !UNKNOWN.test(path));
    expect(samples).toHaveLength(38);
    for (const path of samples) expect(musts?.failures(JSON.parse(readStandard(path))), path).toEqual([]);
  });

  it("refuse its 39 incorrect ones", () => {
    const samples = listStandard("webannotation/tools/samples/incorrect", ".json");
    expect(samples).toHaveLength(39);
    for (const path of samples) {
      const parsed = z.string().transform((text, context) => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: "custom", message: "not JSON" });
          return z.NEVER;
        }
      });
      const sample = parsed.safeParse(readStandard(path));
      expect(!sample.success || (musts?.failures(sample.data) ?? []).length > 0, path).toBe(true);
    }
  });
});

describe.skipIf(!hasStandards).each(cases)("the web annotations of $slug", ({ text }) => {
  const collection = Collection.parse(JSON.parse(text));
  const items = collection.first?.items ?? [];

  it("each meet every MUST", () => {
    const musts = webAnnotationValidator("annotations/annotationMusts.test");
    for (const item of items) expect(musts.failures(item)).toEqual([]);
  });

  it("are a collection and a page that meet every MUST", () => {
    expect(webAnnotationValidator("collections/collectionMusts.test").failures(JSON.parse(text))).toEqual([]);
    if (collection.first === undefined) expect(collection.total).toBe(0);
    else {
      const page = { "@context": "http://www.w3.org/ns/anno.jsonld", ...collection.first };
      expect(webAnnotationValidator("collections/pages/pageMusts.test").failures(page)).toEqual([]);
    }
  });

  it("expand as JSON-LD without losing a term", async () => {
    expect(await expandSafely(text)).not.toEqual([]);
  });
});

describe.each(cases)("the places in the annotations of $slug", ({ input, text }) => {
  it("are found in the full text by code points", () => {
    const codePoints = Array.from(input.version.text);
    for (const item of Collection.parse(JSON.parse(text)).first?.items ?? []) {
      const { target } = Annotation.parse(item);
      for (const { selector } of Array.isArray(target) ? target : [target]) {
        const [quote, position] = selector;
        expect(codePoints.slice(position.start, position.end).join("")).toBe(quote.exact);
      }
    }
  });
});

it("counts the code points of furniture that the report does not carry", () => {
  const { claims } = buildReport(hostile);
  const [target] = claims.find(({ number }) => number === 6)?.targets ?? [];
  expect(target?.start).toBeGreaterThan(target?.codePointStart ?? Number.POSITIVE_INFINITY);
});

it("cannot end the script element of a page it is put in", () => {
  expect(toWebAnnotation(buildReport(hostile))).not.toMatch(/[<>&\u2028\u2029]/);
});
