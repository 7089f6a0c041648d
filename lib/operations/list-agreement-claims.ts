import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { ListArticleAgreementClaimsInput, ListDeskAgreementClaimsInput } from "@/lib/schemas/agreement";
import { type AgreementClaims, pageAgreementClaims } from "./agreement-claims";
import type { Context } from "./context";
import { readFirstVerdicts } from "./first-verdicts";
import { openAgreementDesk, scopeOf } from "./open-agreement-desk";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";

/** The claims of an article behind a figure of its agreement, with what everybody said first. */
export async function listArticleAgreementClaims(
  context: Context,
  input: z.input<typeof ListArticleAgreementClaimsInput>,
): Promise<Result<AgreementClaims & { article: { id: string; title: string } }>> {
  const parsed = parseInput(ListArticleAgreementClaimsInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "agreement.read");
  if (!opened.ok) return opened;
  const { id, title, desk } = opened.value;
  const verdicts = await readFirstVerdicts(context, desk, { articleId: id });
  return done({ ...(await pageAgreementClaims(context, verdicts, parsed.value)), article: { id, title } });
}

/** The claims of a desk behind a figure of its agreement in a span. */
export async function listDeskAgreementClaims(
  context: Context,
  input: z.input<typeof ListDeskAgreementClaimsInput>,
): Promise<Result<AgreementClaims & { desk: { slug: string; name: string } }>> {
  const parsed = parseInput(ListDeskAgreementClaimsInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openAgreementDesk(context, parsed.value);
  if (!opened.ok) return opened;
  const { slug, name } = opened.value;
  const verdicts = await readFirstVerdicts(context, opened.value, scopeOf(opened.value, parsed.value));
  return done({ ...(await pageAgreementClaims(context, verdicts, parsed.value)), desk: { slug, name } });
}
