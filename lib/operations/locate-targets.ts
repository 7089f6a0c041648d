import { describeAnchor } from "@/lib/core/anchor/describe-anchor";
import { resolveAnchor } from "@/lib/core/anchor/resolve-anchor";
import type { DescribedSpan } from "@/lib/core/anchor/target";
import { type SpanProblem, validateSpan } from "@/lib/core/anchor/validate-span";
import { done, type Result, refuse } from "@/lib/core/result";
import type { Span } from "@/lib/core/text/span";
import type { TargetInput } from "@/lib/schemas/claim";
import { LIMITS } from "@/lib/schemas/limits";

/** Where each target stands in `text`, described; the first one that cannot be placed is named in the refusal. */
export function locateTargets(text: string, targets: TargetInput[]): Result<DescribedSpan[]> {
  const described: DescribedSpan[] = [];
  for (const [index, target] of targets.entries()) {
    const span =
      "exact" in target
        ? locateQuote(text, target, `targets.${index}.exact`)
        : checkSpan(text, target, `targets.${index}`);
    if (!span.ok) return span;
    described.push(describeAnchor(text, span.value));
  }
  return done(described);
}

function locateQuote(
  text: string,
  quote: { exact: string; prefix?: string | undefined; suffix?: string | undefined },
  path: string,
): Result<Span> {
  const resolved = resolveAnchor(text, quote);
  if (resolved.ok) return done(resolved.span);
  const message =
    resolved.reason === "not_found"
      ? "These words are nowhere in the article. Copy them from it, letter for letter."
      : `These words are in ${resolved.candidates.length} places or more: at ${resolved.candidates.map(({ start }) => start).join(", ")}. Add what stands before (prefix) or after (suffix).`;
  return refuse(resolved.reason === "not_found" ? "quote_not_found" : "quote_ambiguous", message, {
    errors: [{ path, message }],
  });
}

const SPAN_MESSAGES = {
  out_of_range: "This span is not inside the text. Offsets count UTF-16 code units from 0; end is after start.",
  empty: "This span is empty. Select at least one character.",
  blank: "This span holds no words. Select some.",
  splits_grapheme: "This span starts or ends inside a character. Move its border to the next whole one.",
} satisfies Record<SpanProblem, string>;

/** A span that may carry a claim, or the refusal that names `path`. */
export function checkSpan(text: string, span: Span, path: string): Result<Span> {
  const valid = validateSpan(text, span);
  if (valid.ok && span.end - span.start <= LIMITS.quoteCharacters) return done(span);
  const message = valid.ok
    ? `A target may have ${LIMITS.quoteCharacters.toLocaleString("en")} characters.`
    : SPAN_MESSAGES[valid.reason];
  return refuse("invalid_input", message, { errors: [{ path, message }] });
}
