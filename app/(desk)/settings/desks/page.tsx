import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { listDesks } from "@/lib/operations/list-desks";
import type { DeskSummary } from "@/lib/schemas/desk";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../page-value";
import styles from "../people/people.module.css";
import { ROLE_LABELS } from "../people/role-labels";
import { CreateDeskForm } from "./create-desk-form";

export const metadata: Metadata = { title: "Desks" };

/** The viewer's desks and, for admins, the form that makes one. Who has one desk and makes none is led to it. */
export default async function DesksPage({ searchParams }: PageProps<"/settings/desks">) {
  const { cursor } = await searchParams;
  const viewer = await requireViewer("/settings/desks");
  const page = typeof cursor === "string" ? { cursor } : {};
  const { items, nextCursor } = pageValue(await listDesks(contextFor(viewer), page));
  const [only, ...others] = items;
  if (!viewer.isAdmin && only && others.length === 0 && typeof cursor !== "string") {
    redirect(`/settings/desks/${only.slug}`);
  }
  return (
    <PageBody>
      <PageTitle lead="Each desk has its own people, its own scale and its own rule for what stands. Its articles are seen by who is on it.">
        Desks
      </PageTitle>
      {items.length === 0 ? (
        <EmptyState title="You are on no desk yet">Ask an admin to add you to one.</EmptyState>
      ) : (
        <DeskTable desks={items} />
      )}
      {nextCursor && (
        <p>
          <ButtonLink href={`/settings/desks?cursor=${encodeURIComponent(nextCursor)}`}>More desks</ButtonLink>
        </p>
      )}
      {viewer.isAdmin && (
        <section className={styles.section} aria-labelledby="add-desk">
          <h2 id="add-desk">Make a desk</h2>
          <CreateDeskForm />
        </section>
      )}
    </PageBody>
  );
}

function DeskTable({ desks }: { desks: DeskSummary[] }) {
  return (
    <Table caption="Desks">
      <thead>
        <tr>
          <th scope="col">Desk</th>
          <th scope="col">Members</th>
          <th scope="col">Time zone</th>
          <th scope="col">You</th>
        </tr>
      </thead>
      <tbody>
        {desks.map((desk) => (
          <tr key={desk.id}>
            <th scope="row">
              <span className={styles.person}>
                <Link href={`/settings/desks/${desk.slug}`}>
                  <bdi>{desk.name}</bdi>
                </Link>
                <span className={styles.email}>{desk.slug}</span>
              </span>
            </th>
            <td>{desk.members.toLocaleString("en")}</td>
            <td>{desk.timeZone}</td>
            <td>{ROLE_LABELS[desk.role].label}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
