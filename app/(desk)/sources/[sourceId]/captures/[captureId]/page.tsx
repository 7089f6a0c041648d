import type { Metadata } from "next";
import { CaptureFacts } from "@/components/evidence/capture-facts";
import { captureHref, sourceHref } from "@/components/evidence/capture-href";
import { CaptureText } from "@/components/evidence/capture-text";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { findQuote } from "@/lib/core/intake/find-quote";
import { readCapture } from "@/lib/operations/read-capture";
import { LIMITS } from "@/lib/schemas/limits";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../page-value";
import styles from "../../page.module.css";

export const metadata: Metadata = { title: "Capture" };

/** What a source held at a moment, as text alone: nothing of a foreign page is ever drawn or run here. */
export default async function CapturePage({
  params,
  searchParams,
}: PageProps<"/sources/[sourceId]/captures/[captureId]">) {
  const { sourceId, captureId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(captureHref(sourceId, captureId)));
  const capture = pageValue(await readCapture(contextFor(viewer), { sourceId, captureId }));
  const { quote } = await searchParams;
  const asked = typeof quote === "string" && quote.length <= LIMITS.quoteCharacters ? quote : null;
  const found = asked === null ? null : findQuote(capture.text, asked);
  const bytesHref = `/api/v1/sources/${sourceId}/captures/${captureId}/bytes`;
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker="Capture"
        actions={
          <>
            {capture.sha256 !== null && (
              <ButtonLink href={bytesHref} prefetch={false}>
                Download the file
              </ButtonLink>
            )}
            <ButtonLink href={sourceHref(sourceId)}>All captures</ButtonLink>
          </>
        }
      >
        <bdi>{capture.title ?? capture.fileName ?? capture.finalUrl ?? capture.url}</bdi>
      </PageTitle>
      <div className={styles.parts}>
        {capture.fault !== null && (
          <Notice tone="warn" title="This is no good as evidence">
            <p>{capture.fault.message}</p>
          </Notice>
        )}
        {asked !== null && capture.hasText && (
          <Notice tone={found === null ? "warn" : "good"} title={found === null ? "Quote not found" : "Quote found"}>
            {found === null ? (
              <p>
                These words are not in the text below as they were cited: <q dir="auto">{asked}</q>
              </p>
            ) : (
              <p>
                <a href="#quote">Go to the quote</a>
              </p>
            )}
          </Notice>
        )}
        <CaptureFacts capture={capture} />
        <section aria-labelledby="text">
          <h2 id="text" className={styles.heading}>
            Text
          </h2>
          {capture.hasText ? (
            <CaptureText text={capture.text} marks={found?.spans ?? []} />
          ) : (
            <p className={styles.note}>
              {capture.sha256 === null ? "Nothing came." : "There is no text in it. Download the file to look at it."}
            </p>
          )}
        </section>
      </div>
    </PageBody>
  );
}
