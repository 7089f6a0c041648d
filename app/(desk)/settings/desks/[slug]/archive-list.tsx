import { webHost } from "@/lib/core/text/web-link";
import type { ArchiveServiceView } from "@/lib/schemas/archive";
import people from "../../people/people.module.css";
import { AddArchiveForm, RemoveArchiveForm } from "./archive-forms";
import styles from "./archive-list.module.css";

type Props = { deskId: string; archives: readonly ArchiveServiceView[]; mayEdit: boolean };

/** The archives a desk sends what it cites to. */
export function ArchiveList({ deskId, archives, mayEdit }: Props) {
  return (
    <>
      <p className={people.prose}>
        {archives.length === 0
          ? "Cited pages are captured here, and sent nowhere. With an archive, a copy is made there too that readers can open."
          : "Each page that a review cites is sent there once, and its copy’s address kept."}
      </p>
      {archives.length > 0 && (
        <ul className={styles.list}>
          {archives.map(({ id, name, address, hasKey }) => (
            <li key={id} className={styles.row}>
              <span className={styles.what}>
                <bdi>{name}</bdi>
                <span className={styles.faint}>
                  {webHost(address) ?? address}
                  {hasKey ? " · with a key" : ""}
                </span>
              </span>
              {mayEdit && <RemoveArchiveForm archiveServiceId={id} name={name} />}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddArchiveForm deskId={deskId} />}
    </>
  );
}
