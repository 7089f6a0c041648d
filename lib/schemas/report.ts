import { z } from "zod";
import { TARGET_STATES } from "@/lib/core/anchor/target";
import type { Report } from "@/lib/core/report/report";
import { done, type Result, refuse } from "@/lib/core/result";
import { CHECKABILITIES } from "@/lib/core/review/checkability";
import { CLAIM_STATUSES } from "@/lib/core/review/claim-status";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import { SOURCE_KINDS, STANCES } from "@/lib/core/review/evidence";
import { REASON_TAGS } from "@/lib/core/review/reason-tag";
import { ROLES } from "@/lib/core/review/role";
import { BLOCK_KINDS } from "@/lib/core/text/block";
import { DIRECTIONS } from "@/lib/core/text/direction";
import { RATING_KINDS } from "@/lib/core/verdict/scale";
import { LIMITS } from "./limits";
import { isPartialDate } from "./partial-date";
import { isWebAddress } from "./web-address";

const Moment = z.iso.datetime();
const PartialDate = z
  .string()
  .refine(isPartialDate, "Give a date like 2016, 2016-05, 2016-05-03 or 2016-05-03T18:04Z.");
const Address = z.string().refine(isWebAddress, "Give an address that starts with http:// or https://.");
const Hash = z.string().regex(/^[0-9a-f]{64}$/, "This is not a SHA-256 in lower-case hex.");
const Offset = z.int().min(0).max(LIMITS.articleCharacters);

const ReportRating = z.strictObject({
  code: z.string().min(1),
  label: z.string(),
  kind: z.enum(RATING_KINDS),
  value: z.number().nullable(),
  meaning: z.string(),
  retired: z.boolean(),
});

const ReportTargetShape = z.strictObject({
  id: z.string(),
  start: Offset,
  end: Offset,
  codePointStart: Offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(TARGET_STATES),
  /** Absent in reports made before there were versions to carry claims to. */
  formerExact: z.string().nullable().default(null),
});

const ReportCitationShape = z.strictObject({
  source: z.int().min(1),
  stance: z.enum(STANCES),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
});

const ReportReviewShape = z.strictObject({
  id: z.string(),
  reviewer: z.string(),
  rating: ReportRating,
  tags: z.array(z.enum(REASON_TAGS)),
  confidence: z.number().min(0).max(1).nullable(),
  rationale: z.string(),
  statement: z.string(),
  quotes: z.array(z.string()),
  blind: z.boolean(),
  stale: z.boolean(),
  /** Absent in reports made before there were decisions to dissent from. */
  dissents: z.boolean().default(false),
  submittedAt: Moment,
  citations: z.array(ReportCitationShape),
});

const ReportClaimShape = z.strictObject({
  id: z.string(),
  number: z.int().min(1),
  url: Address,
  statement: z.string(),
  claimant: z.string().nullable(),
  claimedAt: PartialDate.nullable(),
  checkability: z.enum(CHECKABILITIES),
  status: z.enum(CLAIM_STATUSES),
  targets: z.array(ReportTargetShape),
  verdict: z
    .strictObject({
      rating: ReportRating,
      how: z.enum(["consensus", "decision"]),
      explanation: z.string(),
      reachedAt: Moment,
      by: z.array(z.string()),
      stale: z.boolean(),
    })
    .nullable(),
  /** Absent in reports made before claims could be asked about. */
  openQuestions: z.int().min(0).default(0),
  reviews: z.array(ReportReviewShape),
});

const ReportSourceShape = z.union([
  z.strictObject({
    number: z.int().min(1),
    id: z.string(),
    withheld: z.null(),
    url: Address.nullable(),
    citation: z.string().nullable(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: PartialDate.nullable(),
    kind: z.enum(SOURCE_KINDS),
    archiveUrl: Address.nullable(),
  }),
  z.strictObject({ number: z.int().min(1), withheld: z.string() }),
]);

/** The published shape of a report, version 1. What it means is in `lib/core/report/report.ts` and docs/report-schema.md. */
export const ReportShape = z.strictObject({
  schemaVersion: z.literal(1),
  generator: z.strictObject({ name: z.literal("Stet"), version: z.string() }),
  generatedAt: Moment,
  url: Address,
  desk: z.strictObject({ name: z.string(), slug: z.string(), timeZone: z.string() }),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    standfirst: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: PartialDate.nullable(),
    url: Address.nullable(),
    language: z.string().nullable(),
    direction: z.enum(DIRECTIONS),
  }),
  version: z.strictObject({
    id: z.string(),
    number: z.int().min(1),
    url: Address,
    createdAt: Moment,
    sha256: Hash,
    length: Offset,
  }),
  blocks: z.array(
    z.strictObject({ kind: z.enum(BLOCK_KINDS), start: Offset, end: Offset, text: z.string().nullable() }),
  ),
  claims: z.array(ReportClaimShape),
  sources: z.array(ReportSourceShape),
  methodology: z.strictObject({
    scale: z.strictObject({ name: z.string(), version: z.int().min(1), ratings: z.array(ReportRating) }),
    /** What is absent was not a desk's to choose when the report was made. */
    policy: z.strictObject({
      reviewsNeeded: z.int().min(1),
      blind: z.boolean(),
      sourcesNeeded: z.int().min(0),
      quorum: z.int().min(1).default(DEFAULT_POLICY.quorum),
      deciderRole: z.enum(ROLES).default(DEFAULT_POLICY.deciderRole),
      reviewersMayDecide: z.boolean().default(DEFAULT_POLICY.reviewersMayDecide),
    }),
    consensusRule: z.enum(CONSENSUS_RULES),
  }),
  history: z.strictObject({ seq: z.int().min(0).nullable(), hash: Hash }).nullable(),
});

/** A report from the text of a `json` export: the identical value, `malformed_body` for what is not JSON, `invalid_input` naming each field for what is no report. */
export function parseReport(text: string): Result<Report> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = ReportShape.safeParse(json.value);
  if (parsed.success) return done(parsed.data);
  const errors = parsed.error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  return refuse("invalid_input", "This is not a report of schema version 1.", { errors });
}

function parseJson(text: string): Result<unknown> {
  try {
    return done(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch (error) {
    return refuse("malformed_body", `This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The JSON Schema (draft 2020-12) of a report, published as docs/report.schema.json. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(ReportShape, { unrepresentable: "any" });
}
