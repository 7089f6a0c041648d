import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalDate } from "@/components/ui/local-date";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { JOB_STATE_LABELS, JOB_STATES, JOB_TITLES, type JobState } from "@/lib/core/jobs/job-words";
import { webHost } from "@/lib/core/text/web-link";
import { listJobs } from "@/lib/operations/list-jobs";
import type { JobList, JobView } from "@/lib/schemas/job";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { AdminsOnly } from "../admins-only";
import { JobForm, RetryAllForm } from "./job-form";
import styles from "./jobs.module.css";

export const metadata: Metadata = { title: "Jobs" };

/** What is done beside the requests: what runs, waits, failed and was done lately. For admins. */
export default async function JobsPage({ searchParams }: PageProps<"/settings/jobs">) {
  const { state: given, cursor } = await searchParams;
  const state = JOB_STATES.find((one) => one === given);
  const viewer = await requireViewer("/settings/jobs");
  const found = await listJobs(contextFor(viewer), {
    ...(state === undefined ? {} : { state }),
    ...(typeof cursor === "string" ? { cursor } : {}),
  });
  if (!found.ok) return <AdminsOnly problem={found} />;
  const { items, counts, nextCursor } = found.value;
  return (
    <PageBody>
      <PageTitle
        kicker="Settings"
        lead="Captures of sources, looks at links and pages, copies in archives, backups: what Stet does by itself. What was done is forgotten after some days."
        actions={counts.failed > 0 && <RetryAllForm failed={counts.failed} />}
      >
        Jobs
      </PageTitle>
      <Filters counts={counts} state={state} />
      {items.length === 0 ? (
        <EmptyState
          title={state === undefined ? "Nothing to do" : `Nothing is ${JOB_STATE_LABELS[state].toLowerCase()}`}
        >
          Jobs come by themselves: when a review cites a source, when a page is to be looked at, and once a day for the
          backup.
        </EmptyState>
      ) : (
        <Table caption="Jobs">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">State</th>
              <th scope="col">When</th>
              <th scope="col">Tries</th>
              <th scope="col">
                <VisuallyHidden>What to do</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </tbody>
        </Table>
      )}
      <nav aria-label="Pages of jobs">
        {cursor !== undefined && <ButtonLink href={hrefOf(state)}>Newest</ButtonLink>}
        {nextCursor !== null && <ButtonLink href={hrefOf(state, nextCursor)}>Earlier</ButtonLink>}
      </nav>
    </PageBody>
  );
}

function hrefOf(state: JobState | undefined, cursor?: string): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(cursor && { cursor }) });
  return query.size === 0 ? "/settings/jobs" : `/settings/jobs?${query}`;
}

function Filters({ counts, state }: { counts: JobList["counts"]; state: JobState | undefined }) {
  return (
    <nav aria-label="Which jobs" className={styles.filters}>
      <Link href={hrefOf(undefined)} aria-current={state === undefined ? "true" : undefined} prefetch={false}>
        All
      </Link>
      {JOB_STATES.map((one) => (
        <Link key={one} href={hrefOf(one)} aria-current={state === one ? "true" : undefined} prefetch={false}>
          {JOB_STATE_LABELS[one]} {counts[one].toLocaleString("en")}
        </Link>
      ))}
    </nav>
  );
}

function JobRow({ job }: { job: JobView }) {
  const { id, name, state, about, attempts, createdAt, dueAt, startedAt, endedAt, reason } = job;
  return (
    <tr>
      <th scope="row">
        <span className={styles.about}>
          <span className={styles.what}>{JOB_TITLES[name]}</span>
          {about !== null && <About about={about} />}
          {reason !== null && <span className={styles.faint}>{reason}</span>}
        </span>
      </th>
      <td>{JOB_STATE_LABELS[state]}</td>
      <td>
        <LocalDate iso={endedAt ?? startedAt ?? (state === "waiting" ? dueAt : createdAt)} />
      </td>
      <td>{attempts}</td>
      <td>
        {state === "failed" && <JobForm jobId={id} does="retry" of={titleOf(job)} />}
        {state === "waiting" && <JobForm jobId={id} does="cancel" of={titleOf(job)} />}
      </td>
    </tr>
  );
}

const titleOf = ({ name, about }: JobView) => [JOB_TITLES[name], ...(about === null ? [] : [about.title])].join(", ");

function About({ about: { title, url, articleId } }: { about: NonNullable<JobView["about"]> }) {
  if (articleId !== null) {
    return (
      <Link href={`/articles/${articleId}`} prefetch={false}>
        <bdi>{title}</bdi>
      </Link>
    );
  }
  return (
    <span className={styles.faint}>
      <bdi>{title}</bdi>
      {url !== null && webHost(url) !== null && ` · ${webHost(url)}`}
    </span>
  );
}
