import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { validateSpan } from "@/lib/core/anchor/validate-span";
import { readTargets } from "@/lib/core/desk/target-parameter";
import { LIMITS } from "@/lib/schemas/limits";
import { getReadingDesk } from "../../reading-desk";
import styles from "./new-claim.module.css";
import { NewClaimForm } from "./new-claim-form";

export const metadata: Metadata = { title: "New claim" };

type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<{ at?: string | string[] }> };

/** A claim about to be made. The marked places are in the address, so that it survives a reload and an ended session. */
export default async function NewClaimPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { article, claims, may } = await getReadingDesk(articleId);
  const path = `/articles/${articleId}`;
  const { text } = article.version;
  const spans = readTargets((await searchParams).at, LIMITS.targetsPerClaim).filter(
    (span) => validateSpan(text, span).ok,
  );
  if (!may.addClaims)
    return <Notice tone="warn">Your role on this desk reads only. An admin can change it under People.</Notice>;
  if (spans.length === 0) {
    return (
      <Notice tone="warn" title="Nothing is marked">
        <p>
          Mark words in the article first. <Link href={path}>All claims</Link>
        </p>
      </Notice>
    );
  }
  const places = spans.map((span) => ({ ...span, quote: text.slice(span.start, span.end) }));
  const twin = claims.find((claim) =>
    claim.targets.some(({ start, end }) => spans.some((span) => span.start === start && span.end === end)),
  );
  return (
    <div>
      <Link href={path} className={styles.back} data-shortcut="l">
        All claims
      </Link>
      <h2 className={styles.title}>New claim</h2>
      {twin && (
        <Notice tone="note">
          <p>
            These words are already <Link href={`${path}/claims/${twin.id}`}>claim {twin.number}</Link>.
          </p>
        </Notice>
      )}
      <NewClaimForm articleId={articleId} places={places} path={path} lang={article.language} dir={article.direction} />
    </div>
  );
}
