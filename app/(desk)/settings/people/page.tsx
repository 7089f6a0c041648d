import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { LocalDate } from "@/components/ui/local-date";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { listPeople } from "@/lib/operations/list-people";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { AdminsOnly } from "../admins-only";
import { AddPersonForm } from "./add-person-form";
import styles from "./people.module.css";
import { ROLE_LABELS, STATUS_LABELS } from "./role-labels";

export const metadata: Metadata = { title: "People" };

/** Everybody with an account, and the form that adds one. */
export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const { cursor } = await searchParams;
  const viewer = await requireViewer("/settings/people");
  const people = await listPeople(contextFor(viewer), typeof cursor === "string" ? { cursor } : {});
  if (!people.ok) return <AdminsOnly problem={people} />;
  const { items, nextCursor } = people.value;
  return (
    <PageBody>
      <PageTitle
        lead="Who works on the desk, and what each of them may do."
        actions={
          <ButtonLink href="/settings/history" look="quiet">
            Installation history
          </ButtonLink>
        }
      >
        People
      </PageTitle>
      <Table caption="People">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
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
              <td>{ROLE_LABELS[person.role].label}</td>
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
      <section className={styles.section} aria-labelledby="add-person">
        <h2 id="add-person">Add a person</h2>
        <AddPersonForm />
      </section>
    </PageBody>
  );
}
