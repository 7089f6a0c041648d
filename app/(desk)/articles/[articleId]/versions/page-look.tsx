import { LocalDate } from "@/components/ui/local-date";
import { Notice } from "@/components/ui/notice";
import { lookFaultSentence } from "@/lib/core/intake/look-fault";
import { webHost } from "@/lib/core/text/web-link";
import type { VersionHistory } from "@/lib/operations/read-version-history";
import { LookForm } from "./look-form";
import styles from "./page-look.module.css";

type Props = { articleId: string; url: string; look: VersionHistory["look"]; mayLook: boolean; justLooked: boolean };

/** The page an article came from: when it was last looked at, what was seen, how often the desk looks. */
export function PageLook({ articleId, url, look, mayLook, justLooked }: Props) {
  const host = webHost(url);
  const role = justLooked ? "status" : undefined;
  return (
    <section className={styles.look} aria-labelledby="page-look">
      <div className={styles.words}>
        <h2 id="page-look" className={styles.title}>
          The article’s page
        </h2>
        <p className={styles.facts}>
          {host === null ? (
            <bdi>{url}</bdi>
          ) : (
            <a href={url} rel="noopener noreferrer nofollow">
              <bdi>{host}</bdi>
            </a>
          )}
          {" · "}
          {look.at === null ? (
            "not looked at since it was imported"
          ) : (
            <>
              last looked at <LocalDate iso={look.at} />
            </>
          )}
          {" · "}
          {look.everyHours === null ? "looked at by hand" : `looked at every ${hours(look.everyHours)}`}
        </p>
      </div>
      {mayLook && <LookForm articleId={articleId} />}
      {look.fault !== null && (
        <div className={styles.result}>
          <Notice tone="warn" role={role} title="The last look did not reach the article">
            <p>{lookFaultSentence(look.fault)} No version was made. If you have its text, add it as a new version.</p>
          </Notice>
        </div>
      )}
      {look.fault === null && justLooked && (
        <div className={styles.result}>
          <Notice tone="good" role={role}>
            <p>The page has the text of the newest version: nothing was done.</p>
          </Notice>
        </div>
      )}
    </section>
  );
}

const hours = (count: number): string => (count === 1 ? "hour" : `${count.toLocaleString("en")} hours`);
