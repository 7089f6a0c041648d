import type { Metadata } from "next";
import Link from "next/link";
import { EMBEDDED_REPORT_CLASS, EMBEDDED_REPORT_STYLE_VERSION } from "@/app/report-style/embedded-report-style";
import { Notice } from "@/components/ui/notice";
import { checkReport } from "@/lib/core/report/check-report";
import { toHtml } from "@/lib/core/report/to-html";
import { readReport } from "@/lib/operations/read-report";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { ExportMenu } from "./export-menu";
import { MissingVerdicts } from "./missing-verdicts";
import styles from "./page.module.css";
import { reportMarkup } from "./report-markup";

export const metadata: Metadata = { title: "Report" };

/** The report as a reader will see it: the very markup and style of the HTML export, with its theme and fonts from this page. */
export default async function ReportPage({ params }: PageProps<"/articles/[articleId]/report">) {
  const { articleId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/report`));
  const report = pageValue(await readReport(contextFor(viewer), { articleId }));
  const problems = checkReport(report);
  return (
    <>
      <link rel="stylesheet" href={`/report-style?v=${EMBEDDED_REPORT_STYLE_VERSION}`} precedence="report" />
      <div className={styles.bar}>
        <Link href={`/articles/${articleId}`} className={styles.back}>
          Back to the article
        </Link>
        <MissingVerdicts articleId={articleId} claims={report.claims} />
        <ExportMenu articleId={articleId} report={report} />
      </div>
      {problems.length > 0 ? (
        <div className={styles.refused}>
          <Notice tone="error" title="This report contradicts itself, so it is neither shown nor exported">
            <ul>
              {problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : (
        <div
          className={EMBEDDED_REPORT_CLASS}
          dir={report.article.direction}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the pure renderer of the HTML export escapes every word; its tests hold it to that
          dangerouslySetInnerHTML={{ __html: reportMarkup(toHtml(report)) }}
        />
      )}
    </>
  );
}
