import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EMBEDDED_REPORT_CLASS, EMBEDDED_REPORT_STYLE_VERSION } from "@/app/report-style/embedded-report-style";
import { Notice } from "@/components/ui/notice";
import { checkReport } from "@/lib/core/report/check-report";
import { toHtml } from "@/lib/core/report/to-html";
import { readReport } from "@/lib/operations/read-report";
import { readVersionHistory } from "@/lib/operations/read-version-history";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { compareHref, versionHref } from "../versions/version-address";
import { ExportMenu } from "./export-menu";
import { MissingVerdicts } from "./missing-verdicts";
import { OpenQuestions } from "./open-questions";
import styles from "./page.module.css";
import { reportMarkup } from "./report-markup";

type Props = PageProps<"/articles/[articleId]/report">;

/** The version an address names; absent: the newest. What names none is not found: a report must not pass for another one. */
async function versionIn(searchParams: Props["searchParams"]): Promise<number | undefined> {
  const { version } = await searchParams;
  if (version === undefined) return undefined;
  if (typeof version !== "string" || !/^[1-9]\d{0,5}$/.test(version)) notFound();
  return Number(version);
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const version = await versionIn(searchParams);
  return { title: version === undefined ? "Report" : `Report of version ${version}` };
}

/** The report as a reader will see it: the very markup and style of the HTML export, with its theme and fonts from this page. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const version = await versionIn(searchParams);
  const asked = version === undefined ? {} : { version };
  const path = `/articles/${articleId}`;
  const query = version === undefined ? "" : `?version=${version}`;
  const viewer = (await getViewer()) ?? (await requireViewer(`${path}/report${query}`));
  const context = contextFor(viewer);
  const [read, history] = await Promise.all([
    readReport(context, { articleId, ...asked }),
    readVersionHistory(context, { articleId, limit: 1 }),
  ]);
  const report = pageValue(read);
  const { newestVersion } = pageValue(history);
  const { number } = report.version;
  const problems = checkReport(report);
  return (
    <>
      <link rel="stylesheet" href={`/report-style?v=${EMBEDDED_REPORT_STYLE_VERSION}`} precedence="report" />
      <div className={styles.bar}>
        <Link href={versionHref(path, number, newestVersion)} className={styles.back}>
          {number === newestVersion ? "Back to the article" : `Back to version ${number}`}
        </Link>
        <div className={styles.state}>
          <MissingVerdicts articleId={articleId} claims={report.claims} />
          <OpenQuestions articleId={articleId} claims={report.claims} />
        </div>
        <ExportMenu articleId={articleId} report={report} {...asked} />
      </div>
      {number !== newestVersion && <OldVersion path={path} number={number} newest={newestVersion} />}
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

const OldVersion = ({ path, number, newest }: { path: string; number: number; newest: number }) => (
  <div className={styles.old}>
    <Notice tone="warn" title={`This is the report of version ${number}; the newest is version ${newest}`}>
      Its verdicts are shown as they stand on the words of version {number}.{" "}
      <Link href={`${path}/report`}>Report of version {newest}</Link>
      {" · "}
      <Link href={compareHref(path, number, newest)}>What changed since</Link>
    </Notice>
  </div>
);
