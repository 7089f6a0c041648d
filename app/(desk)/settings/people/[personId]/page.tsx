import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { isErased } from "@/lib/operations/former-member";
import { listDesks } from "@/lib/operations/list-desks";
import { readPerson } from "@/lib/operations/read-person";
import { readTransfer } from "@/lib/operations/read-transfer";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { AdminsOnly } from "../../admins-only";
import styles from "../people.module.css";
import { STATUS_LABELS } from "../role-labels";
import { DeactivateForm } from "./deactivate-form";
import { EraseForm } from "./erase-form";
import { PersonDesks } from "./person-desks";
import { ReactivateForm } from "./reactivate-form";
import { RenewInviteForm } from "./renew-invite-form";
import { RoleForm } from "./role-form";
import { TransferForm } from "./transfer-form";

export const metadata: Metadata = { title: "Person" };

/** One person: their desks and role, what they are asked to review, a link for a password, and ending their access. */
export default async function PersonPage({ params }: PageProps<"/settings/people/[personId]">) {
  const { personId } = await params;
  const viewer = await requireViewer(`/settings/people/${personId}`);
  const context = contextFor(viewer);
  const found = await readPerson(context, { userId: personId });
  if (!found.ok) return <AdminsOnly problem={found} />;
  const person = found.value;
  const [listed, transferable] = await Promise.all([
    listDesks(context, {}),
    readTransfer(context, { userId: personId }),
  ]);
  const desks = pageValue(listed).items;
  const transfer = pageValue(transferable);
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker={<Link href="/settings/people">People</Link>}
        lead={`${person.email} · ${STATUS_LABELS[person.status]}`}
      >
        <bdi>{person.name}</bdi>
      </PageTitle>
      {desks.length > 1 ? (
        <PersonDesks person={person} desks={desks} />
      ) : (
        <section className={styles.section} aria-labelledby="role">
          <h2 id="role">Role</h2>
          {person.role === null && <p>They are on no desk: a role puts them on it.</p>}
          <RoleForm userId={person.id} role={person.role} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="transfer">
        <h2 id="transfer">Assignments</h2>
        <TransferForm userId={person.id} name={person.name} transfer={transfer} />
      </section>
      {isErased(person) ? (
        <p>Name and address were erased on request. What this person wrote stays on the desk.</p>
      ) : person.status === "deactivated" ? (
        <>
          <section className={styles.section} aria-labelledby="access">
            <h2 id="access">Access</h2>
            <ReactivateForm userId={person.id} name={person.name} />
          </section>
          <section className={styles.section} aria-labelledby="erasure">
            <h2 id="erasure">Erasure on request</h2>
            <EraseForm userId={person.id} name={person.name} />
          </section>
        </>
      ) : (
        <>
          <section className={styles.section} aria-labelledby="password">
            <h2 id="password">Password</h2>
            <RenewInviteForm userId={person.id} name={person.name} status={person.status} />
          </section>
          <section className={styles.section} aria-labelledby="access">
            <h2 id="access">Access</h2>
            {person.id === viewer.id ? (
              <p>You cannot deactivate yourself; another admin can.</p>
            ) : (
              <DeactivateForm userId={person.id} name={person.name} />
            )}
          </section>
        </>
      )}
    </PageBody>
  );
}
