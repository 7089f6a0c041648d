import { explainAgreement } from "@/lib/core/agreement/explain-agreement";
import { explainLeftOut } from "@/lib/core/agreement/explain-left-out";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import { findClaimHeadings } from "@/lib/data/claim-headings";
import type { AgreementFigures } from "@/lib/schemas/agreement";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import type { FirstVerdicts } from "./first-verdicts";

/** Every figure of agreement on first verdicts, what they mean, and the claims in dispute by name. */
export async function viewAgreement(
  { db }: Pick<Context, "db">,
  { leftOut, ...verdicts }: FirstVerdicts,
): Promise<AgreementFigures> {
  const { labels, disputed, ...figures } = measureAgreement(verdicts);
  const listed = disputed.slice(0, LIMITS.disputedClaims);
  const headings = await findClaimHeadings(
    db,
    listed.map(({ claimId }) => claimId),
  );
  const byCode = new Map(verdicts.categories.map((category) => [category.code, category]));
  return {
    ...figures,
    labels: labels.flatMap(({ code, ratings }) => {
      const category = byCode.get(code);
      return category === undefined ? [] : { ...category, ratings };
    }),
    disputed: listed.flatMap((dispute) => {
      const heading = headings.get(dispute.claimId);
      return heading === undefined ? [] : { ...heading, ...dispute };
    }),
    disputedLeftOut: disputed.length - listed.length,
    leftOut,
    explanation: [explainAgreement({ labels, ...figures }), explainLeftOut(leftOut)].filter(Boolean).join(" "),
  };
}
