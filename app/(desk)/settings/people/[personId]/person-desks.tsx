import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DeskSummary } from "@/lib/schemas/desk";
import type { Person } from "@/lib/schemas/person";
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
        <Table caption="Roles on desks">
          <thead>
            <tr>
              <th scope="col">Desk</th>
              <th scope="col">Role there</th>
              <th scope="col">
                <VisuallyHidden>Take off the desk</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {desks.map((desk) => {
              const role = person.desks.find(({ id }) => id === desk.id)?.role ?? null;
              return (
                <tr key={desk.id} className={role === null ? styles.away : undefined}>
                  <th scope="row">
                    <bdi>{desk.name}</bdi>
                  </th>
                  <td>
                    <MembershipForm deskId={desk.id} userId={person.id} role={role} label={`Role on ${desk.name}`} />
                  </td>
                  <td>
                    {role !== null && <RemoveMemberForm deskId={desk.id} userId={person.id} name={person.name} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      </section>
      <section className={styles.section} aria-labelledby="admin">
        <h2 id="admin">Administration</h2>
        <AdminForm userId={person.id} name={person.name} isAdmin={person.role === "admin"} />
      </section>
    </>
  );
}
