import type { DeskSummary } from "@/lib/schemas/desk";
import type { Person } from "@/lib/schemas/person";
import rows from "../../desks/[slug]/member-rows.module.css";
import { MembershipForm } from "../../desks/[slug]/membership-form";
import { RemoveMemberForm } from "../../desks/[slug]/remove-member-form";
import styles from "../people.module.css";
import { AdminForm } from "./admin-form";

type Props = { person: Person; desks: DeskSummary[] };

/** Where there are several desks: somebody's role on each, and whether they are an admin of all. */
export function PersonDesks({ person, desks }: Props) {
  return (
    <>
      <section className={styles.section} aria-labelledby="desks">
        <h2 id="desks">Desks</h2>
        <ul aria-label="Roles on desks" className={rows.rows}>
          {desks.map((desk) => {
            const role = person.desks.find(({ id }) => id === desk.id)?.role ?? null;
            return (
              <li key={desk.id} className={rows.row}>
                <span className={rows.who}>
                  <span className={rows.name}>
                    <bdi>{desk.name}</bdi>
                  </span>
                  {role === null && <span className={rows.fact}>Not on it</span>}
                </span>
                <span className={rows.role}>
                  <MembershipForm deskId={desk.id} userId={person.id} role={role} label={`Role on ${desk.name}`} />
                </span>
                <span className={rows.off}>
                  {role !== null && <RemoveMemberForm deskId={desk.id} userId={person.id} name={person.name} />}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="admin">
        <h2 id="admin">Administration</h2>
        <AdminForm userId={person.id} name={person.name} isAdmin={person.role === "admin"} />
      </section>
    </>
  );
}
