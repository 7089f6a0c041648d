import { LocalDate } from "@/components/ui/local-date";
import { Notice } from "@/components/ui/notice";
import { type DailyBackups, isOverdue, KEPT_DAYS } from "@/lib/server/backup/daily-backup";
import styles from "./backups-notice.module.css";

/** When the desk was last backed up by itself, and where that is. */
export function BackupsNotice({ backups, now }: { backups: DailyBackups; now: Date }) {
  const { newest, kept, trouble, folder } = backups;
  if (trouble !== null) {
    return (
      <Notice tone="error" title="The daily backup failed">
        <p>
          <LocalDate iso={trouble.at} />: <bdi className={styles.path}>{trouble.message}</bdi>
        </p>
        <p>{newest === null ? "There is none yet." : <Last newest={newest} />} Look whether the disk is full.</p>
      </Notice>
    );
  }
  if (newest === null) {
    return (
      <Notice title="No backup yet">
        <p>The first is made within a day of the start, in</p>
        <p className={styles.path}>
          <bdi>{folder}</bdi>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone={isOverdue(newest, now) ? "warn" : "note"} title="Backups">
      <p>
        <Last newest={newest} /> {kept === 1 ? "One is" : `${kept} are`} kept, {KEPT_DAYS} at most, in
      </p>
      <p className={styles.path}>
        <bdi>{folder}</bdi>
      </p>
      <p>They are on the same disk as the desk: copy them elsewhere too.</p>
    </Notice>
  );
}

const Last = ({ newest }: { newest: { at: string; bytes: number } }) => (
  <>
    The last was made <LocalDate iso={newest.at} /> ({sizeOf(newest.bytes)}).
  </>
);

const sizeOf = (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000).toLocaleString("en")}\u00a0kB`
    : `${Math.round(bytes / 1_000_000).toLocaleString("en")}\u00a0MB`;
