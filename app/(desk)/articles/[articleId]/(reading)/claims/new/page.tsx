import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { readTargets } from "@/lib/core/desk/target-parameter";
import { LIMITS } from "@/lib/schemas/limits";
import { getReadingDesk } from "../../reading-desk";
import { placesFromVersion, placesIn } from "./marked-places";
import styles from "./new-claim.module.css";
import { NewClaimForm } from "./new-claim-form";

export const metadata: Metadata = { title: "New claim" };

type Given = string | string[] | undefined;
type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ at?: Given; in?: Given; was?: Given }>;
};

/** A claim about to be made. The marked places, and the version they are in, are in the address, so that it survives a reload and an ended session. */
export default async function NewClaimPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { article, claims, may } = await getReadingDesk(articleId);
  const path = `/articles/${articleId}`;
  const { text, number: version } = article.version;
  const query = await searchParams;
  const marked = readTargets(query.at, LIMITS.targetsPerClaim);
  const markedIn = Number(query.in ?? version);
  const isEarlier = Number.isInteger(markedIn) && markedIn > 0 && markedIn < version;
  const { places, lost } = isEarlier
    ? await placesFromVersion({ articleId, version: markedIn }, text, marked)
    : placesIn(text, marked);
  if (!may.addClaims)
    return <Notice tone="warn">Your role on this desk reads only. An admin can change it under People.</Notice>;
  if (places.length === 0) {
    return isEarlier ? <Lost version={version} words={lost} /> : <NothingMarked path={path} />;
  }
  const twin = claims.find((claim) =>
    claim.targets.some(({ start, end }) => places.some((place) => place.start === start && place.end === end)),
  );
  return (
    <div>
      <Link href={path} className={styles.back} data-shortcut="l">
        All claims
      </Link>
      <h2 className={styles.title}>New claim</h2>
      {isEarlier && (
        <Notice tone="warn" role="status" title={`The text has changed: this is version ${version}`}>
          <p>The words you marked are found in it again. Look at them, then add the claim.</p>
        </Notice>
      )}
      {isEarlier && lost.length > 0 && <Lost version={version} words={lost} />}
      {twin && (
        <Notice tone="note">
          <p>
            These words are already <Link href={`${path}/claims/${twin.id}`}>claim {twin.number}</Link>.
          </p>
        </Notice>
      )}
      <NewClaimForm
        articleId={articleId}
        version={version}
        places={places}
        was={[...(isEarlier ? marked : []), ...readTargets(query.was, LIMITS.targetsPerClaim)]}
        path={path}
        lang={article.language}
        dir={article.direction}
      />
    </div>
  );
}

function NothingMarked({ path }: { path: string }) {
  return (
    <Notice tone="warn" title="Nothing is marked">
      <p>
        Mark words in the article first. <Link href={path}>All claims</Link>
      </p>
    </Notice>
  );
}

/** Words that were marked in an earlier version and are not in this one, or more than once. What was typed for them waits in this browser. */
function Lost({ version, words }: { version: number; words: readonly string[] }) {
  return (
    <Notice tone="warn" role="status" title={`The text has changed: this is version ${version}`}>
      <p>These words cannot be found in it. Mark others: what you typed is kept.</p>
      {words.map((quote) => (
        <p key={quote} dir="auto">
          <q>{quote}</q>
        </p>
      ))}
    </Notice>
  );
}
