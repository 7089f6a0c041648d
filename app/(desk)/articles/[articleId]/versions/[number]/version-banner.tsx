import Link from "next/link";
import type { ReactNode } from "react";
import { LinkRow } from "@/components/ui/link-row";
import type { VersionSummary } from "@/lib/schemas/version";
import { ImportedBy } from "../imported-by";
import { compareHref, historyHref, versionReportHref } from "../version-address";
import styles from "./version-banner.module.css";

type Props = {
  path: string;
  summary: VersionSummary;
  newest: number;
  /** What can be done with it by whom may. */
  children?: ReactNode;
};

/** Which text one is reading, so that nobody takes it for the present one, and the ways on. It stays in sight. */
export function VersionBanner({ path, summary, newest, children }: Props) {
  const { number } = summary;
  return (
    <section aria-label="This version" className={styles.banner}>
      <p>
        <strong>
          Version {number} of {newest}
        </strong>
        , <ImportedBy version={summary} />. The newest is version {newest}.
      </p>
      <LinkRow>
        <li>
          <Link href={path}>Read version {newest}</Link>
        </li>
        <li>
          <Link href={compareHref(path, number, newest)}>What changed since</Link>
        </li>
        <li>
          <Link href={versionReportHref(path, number, newest)}>Report of version {number}</Link>
        </li>
        <li>
          <Link href={historyHref(path)}>All versions</Link>
        </li>
      </LinkRow>
      {children}
    </section>
  );
}
