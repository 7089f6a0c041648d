import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { LocalDate } from "@/components/ui/local-date";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { listDesks } from "@/lib/operations/list-desks";
import { listInvites } from "@/lib/operations/list-invites";
import { listPeople } from "@/lib/operations/list-people";
import type { Person } from "@/lib/schemas/person";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../page-value";
import { AdminsOnly } from "../admins-only";
import { AddPersonForm } from "./add-person-form";
import { InviteTable } from "./invite-table";
import styles from "./people.module.css";
import { ROLE_LABELS, STATUS_LABELS } from "./role-labels";

export const metadata: Metadata = { title: "People" };

/** Everybody with an account, and the form that adds one. */
export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const { cursor, desk } = await searchParams;
  const viewer = await requireViewer("/settings/people");
  const context = contextFor(viewer);
  const people = await listPeople(context, typeof cursor === "string" ? { cursor } : {});
  if (!people.ok) return <AdminsOnly problem={people} />;
  const { items, nextCursor } = people.value;
  const [desks, invites] = await Promise.all([listDesks(context, {}), listInvites(context, {})]);
  const deskChoice = pageValue(desks).items;
  const hasDesks = deskChoice.length > 1;
  return (
    <PageBody>
      <PageTitle
        lead={
          hasDesks
            ? "Who works here, on which desks, and what each of them may do there."
            : "Who works on the desk, and what each of them may do."
        }
        actions={
          <>
            <ButtonLink href="/settings/jobs" look="quiet">
              Jobs
            </ButtonLink>
            <ButtonLink href="/settings/history" look="quiet">
              Installation history
            </ButtonLink>
          </>
        }
      >
        People
      </PageTitle>
      <Table caption="People">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">{hasDesks ? "Desks" : "Role"}</th>
            <th scope="col">Status</th>
            <th scope="col">Added</th>
          </tr>
        </thead>
        <tbody>
          {items.map((person) => (
            <tr key={person.id} className={person.status === "deactivated" ? styles.away : undefined}>
              <th scope="row">
                <span className={styles.person}>
                  <Link href={`/settings/people/${person.id}`}>
                    <bdi>{person.name}</bdi>
                  </Link>
                  <span className={styles.email}>{person.email}</span>
                </span>
              </th>
              <td>{hasDesks ? <DeskRoles person={person} /> : roleLabel(person)}</td>
              <td>{STATUS_LABELS[person.status]}</td>
              <td>
                <LocalDate iso={person.createdAt} time={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {nextCursor && (
        <p>
          <ButtonLink href={`/settings/people?cursor=${encodeURIComponent(nextCursor)}`}>More people</ButtonLink>
        </p>
      )}
      <InviteTable invites={pageValue(invites)} />
      <section className={styles.section} aria-labelledby="add-person">
        <h2 id="add-person">Add a person</h2>
        <AddPersonForm
          desks={hasDesks ? deskChoice.map(({ slug, name }) => ({ slug, name })) : []}
          deskSlug={typeof desk === "string" ? desk : undefined}
        />
      </section>
    </PageBody>
  );
}

const roleLabel = ({ role }: Person) => (role === null ? "On no desk" : ROLE_LABELS[role].label);

/** Somebody's role on each desk; what an admin may is said first, because it holds on every desk. */
function DeskRoles({ person }: { person: Person }) {
  if (person.desks.length === 0 && person.role !== "admin") return "On no desk";
  return (
    <ul className={styles.desks}>
      {person.role === "admin" && <li>Admin</li>}
      {person.desks.map(({ id, name, role }) => (
        <li key={id}>
          <bdi>{name}</bdi>: {ROLE_LABELS[role].label}
        </li>
      ))}
    </ul>
  );
}
