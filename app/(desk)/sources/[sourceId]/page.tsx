import type { Metadata } from "next";
import { sourceHref } from "@/components/evidence/capture-href";
import { CaptureList } from "@/components/evidence/capture-list";
import { CitedBy } from "@/components/evidence/cited-by";
import { LocalDate } from "@/components/ui/local-date";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { webHost } from "@/lib/core/text/web-link";
import { readSource } from "@/lib/operations/read-source";
import { readSourcePage } from "@/lib/operations/read-source-page";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../page-value";
import { CaptureForm, UploadForm } from "./capture-forms";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "Source" };

/** A source: what was captured of it, and how to capture it again. */
export default async function SourcePage({ params }: PageProps<"/sources/[sourceId]">) {
  const { sourceId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(sourceHref(sourceId)));
  const context = contextFor(viewer);
  const [held, cited] = await Promise.all([readSource(context, { sourceId }), readSourcePage(context, { sourceId })]);
  const { title, url, reference, captures, isWaiting, may } = pageValue(held);
  const { source, citations } = pageValue(cited);
  const [newest] = captures;
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker="Source"
        actions={may.capture && <CaptureForm sourceId={sourceId} isAgain={captures.length > 0} />}
      >
        <bdi>{title || reference || webHost(url ?? "") || "Untitled source"}</bdi>
      </PageTitle>
      <div className={styles.parts}>
        {url !== null && webHost(url) !== null && (
          <p className={styles.address}>
            <a href={url} target="_blank" rel="nofollow noopener noreferrer">
              <bdi>{url}</bdi>
            </a>
          </p>
        )}
        {source.deadSince !== null && (
          <Notice tone="warn" title="The page is not there any more">
            <p>
              It has not answered since <LocalDate iso={source.deadSince.toISOString()} />. What was captured of it
              stays.
            </p>
          </Notice>
        )}
        {newest != null && newest.fault !== null && (
          <Notice tone="warn" title="The newest capture failed">
            <p>{newest.fault.message}</p>
            {captures.some(({ fault }) => fault === null) && <p>An earlier one stays the evidence.</p>}
          </Notice>
        )}
        <section aria-labelledby="captures">
          <h2 id="captures" className={styles.heading}>
            Captures
          </h2>
          {captures.length === 0 ? (
            <p className={styles.note}>
              {isWaiting ? "The page is being captured. Load this page again in a moment." : "Nothing is captured yet."}
            </p>
          ) : (
            <CaptureList captures={captures} />
          )}
        </section>
        {may.upload && <UploadForm sourceId={sourceId} />}
        <section aria-labelledby="citations">
          <h2 id="citations" className={styles.heading}>
            Cited by
          </h2>
          <CitedBy citations={citations} />
        </section>
      </div>
    </PageBody>
  );
}
