import { CaptureLine } from "@/components/evidence/capture-line";
import { joinClasses } from "@/components/ui/join-classes";
import { LocalDate } from "@/components/ui/local-date";
import { type Citation, SOURCE_KIND_LABELS } from "@/lib/core/review/evidence";
import { webHost } from "@/lib/core/text/web-link";
import styles from "./source-facts.module.css";
import { STANCE_TONES, STANCE_WORDS } from "./stance-words";

type Props = { source: Citation };

/** A source as it is read: what it does to the claim, what it is, what it says and where. A link is only ever http(s) and shows its host. */
export function SourceFacts({ source }: Props) {
  const { url, citation, publisher, publishedAt, stance, quote, locator, archiveUrl } = source;
  const host = url ? webHost(url.trim()) : null;
  const archive = archiveUrl ? webHost(archiveUrl.trim()) : null;
  const title = source.title.trim() || host || citation?.trim() || "Untitled source";
  return (
    <div className={styles.source}>
      <p className={styles.head}>
        <span className={joinClasses(styles.stance, STANCE_TONES[stance])}>{STANCE_WORDS[stance]}</span>{" "}
        <b className={styles.title} dir="auto">
          {url && host ? (
            <a href={url.trim()} target="_blank" rel="nofollow noopener noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </b>
      </p>
      {(quote?.trim() || locator?.trim()) && (
        <p className={styles.quote} dir="auto">
          {quote?.trim() && <q>{quote.trim()}</q>}
          {quote?.trim() && locator?.trim() && ", "}
          {locator?.trim()}
        </p>
      )}
      <p className={styles.meta}>
        {host && <Isolated text={host} />}
        {citation?.trim() && citation.trim() !== title && <Isolated text={citation.trim()} />}
        {publisher?.trim() && <Isolated text={publisher.trim()} />}
        {publishedAt?.trim() && <DateOrText text={publishedAt.trim()} />}
        <span>{SOURCE_KIND_LABELS[source.kind].toLowerCase()}</span>
        {archiveUrl && archive && (
          <a href={archiveUrl.trim()} target="_blank" rel="nofollow noopener noreferrer">
            archived at <bdi>{archive}</bdi>
          </a>
        )}
      </p>
      <CaptureLine source={source} />
    </div>
  );
}

/** A date that is still being typed is shown as it stands. */
function DateOrText({ text }: { text: string }) {
  const isDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
  return isDate ? <LocalDate iso={text} time={false} /> : <Isolated text={text} />;
}

/** Words that may run the other way; what stands before them stays before them. */
function Isolated({ text }: { text: string }) {
  return (
    <span>
      <bdi>{text}</bdi>
    </span>
  );
}
