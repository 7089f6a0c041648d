import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeskView, MemberList } from "@/lib/schemas/desk";
import { ROLE_LABELS, STATUS_LABELS } from "../../people/role-labels";
import styles from "./member-rows.module.css";
import { MembershipForm } from "./membership-form";
import { RemoveMemberForm } from "./remove-member-form";

type Props = { desk: DeskView; members: MemberList };

/** Who is on the desk; admins change it in place. */
export function MemberRows({ desk, members: { items, nextCursor } }: Props) {
  const { manageMembers } = desk.may;
  if (items.length === 0) {
    return <EmptyState title="Nobody is on this desk yet">Admins see it all the same, and may edit it.</EmptyState>;
  }
  return (
    <>
      <ul aria-label="Members" className={styles.rows}>
        {items.map(({ id, name, email, role, status }) => (
          <li key={id} className={styles.row}>
            <span className={styles.who}>
              <span className={styles.name}>
                {manageMembers ? (
                  <Link href={`/settings/people/${id}`}>
                    <bdi>{name}</bdi>
                  </Link>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </span>
              {email && <span className={styles.fact}>{email}</span>}
              {status !== "active" && <span className={styles.fact}>{STATUS_LABELS[status]}</span>}
            </span>
            <span className={styles.role}>
              {manageMembers ? (
                <MembershipForm deskId={desk.id} userId={id} role={role} label={`Role of ${name}`} />
              ) : (
                ROLE_LABELS[role].label
              )}
            </span>
            {manageMembers && (
              <span className={styles.off}>
                <RemoveMemberForm deskId={desk.id} userId={id} name={name} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {nextCursor && (
        <p>
          <ButtonLink href={`/settings/desks/${desk.slug}?cursor=${encodeURIComponent(nextCursor)}#members`}>
            More members
          </ButtonLink>
        </p>
      )}
    </>
  );
}
