import { z } from "zod";
import { readStandardJson } from "./standards";

const Reference = z.object({ "@id": z.string() });
const References = z
  .union([Reference, z.array(Reference)])
  .transform((value) => (Array.isArray(value) ? value : [value]).map((one) => one["@id"]));
const Term = z.object({
  "@id": z.string(),
  "rdfs:subClassOf": References.optional(),
  "schema:domainIncludes": References.optional(),
  "schema:rangeIncludes": References.optional(),
});
const Vocabulary = z.object({ "@graph": z.array(Term) });

const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * Checks a JSON-LD node against the schema.org vocabulary: every property must belong to the node's type or one of its
 * supertypes, and every value must be of a type the property takes. Answers what does not fit, by path.
 */
export function schemaOrgValidator(): (node: unknown) => string[] {
  const terms = new Map(
    Vocabulary.parse(readStandardJson("schemaorg/schemaorg-current-https.jsonld"))["@graph"].map((term) => [
      term["@id"],
      term,
    ]),
  );

  function supertypes(type: string): Set<string> {
    const found = new Set<string>();
    const visit = (id: string) => {
      if (found.has(id)) return;
      found.add(id);
      terms.get(id)?.["rdfs:subClassOf"]?.forEach(visit);
    };
    visit(`schema:${type}`);
    return found;
  }

  function check(node: unknown, path: string): string[] {
    const parsed = z.record(z.string(), z.unknown()).safeParse(node);
    if (!parsed.success) return [`${path}: not an object`];
    const type = parsed.data["@type"];
    if (typeof type !== "string" || !terms.has(`schema:${type}`)) return [`${path}: ${String(type)} is no type`];
    const types = supertypes(type);
    return Object.entries(parsed.data).flatMap(([property, value]) => {
      if (property.startsWith("@")) return [];
      const term = terms.get(`schema:${property}`);
      if (term === undefined) return [`${path}.${property}: no such property`];
      if (!term["schema:domainIncludes"]?.some((domain) => types.has(domain)))
        return [`${path}.${property}: not a property of ${type}`];
      const ranges = term["schema:rangeIncludes"] ?? [];
      return (Array.isArray(value) ? value : [value]).flatMap((one) => checkValue(one, ranges, `${path}.${property}`));
    });
  }

  function checkValue(value: unknown, ranges: string[], path: string): string[] {
    if (typeof value === "object" && value !== null) {
      const type = "@type" in value ? String(value["@type"]) : "";
      const fits = [...supertypes(type)].some((id) => ranges.includes(id));
      return [...(fits ? [] : [`${path}: ${type} is not in ${ranges.join(", ")}`]), ...check(value, path)];
    }
    return ranges.some((range) => isOfRange(value, range))
      ? []
      : [`${path}: ${String(value)} is not in ${ranges.join(", ")}`];
  }

  return (node) => check(node, "");
}

function isOfRange(value: unknown, range: string): boolean {
  if (typeof value === "number")
    return range === "schema:Number" || (range === "schema:Integer" && Number.isInteger(value));
  if (typeof value === "boolean") return range === "schema:Boolean";
  if (typeof value !== "string") return false;
  if (range === "schema:Number") return value.trim() !== "" && Number.isFinite(Number(value));
  if (range === "schema:URL") return URL.canParse(value);
  if (range === "schema:Date" || range === "schema:DateTime") return DATE.test(value);
  return range === "schema:Text";
}
