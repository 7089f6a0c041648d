import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DeskView, MemberList, MemberView } from "@/lib/schemas/desk";
import styles from "../../people/people.module.css";
import { ROLE_LABELS, STATUS_LABELS } from "../../people/role-labels";
import { MembershipForm } from "./membership-form";
import { RemoveMemberForm } from "./remove-member-form";

type Props = { desk: DeskView; members: MemberList };

/** Who is on the desk; admins change it in place. */
export function MemberTable({ desk, members }: Props) {
  const { items, nextCursor } = members;
  const { manageMembers } = desk.may;
  if (items.length === 0) {
    return <EmptyState title="Nobody is on this desk yet">Admins see it all the same, and may edit it.</EmptyState>;
  }
  return (
    <>
      <Table caption="Members">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            {!manageMembers && <th scope="col">Status</th>}
            {manageMembers && (
              <th scope="col">
                <VisuallyHidden>Take off the desk</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((member) => (
            <tr key={member.id} className={member.status === "deactivated" ? styles.away : undefined}>
              <th scope="row">
                <span className={styles.person}>
                  <PersonName member={member} linked={manageMembers} />
                  {member.email && <span className={styles.email}>{member.email}</span>}
                  {manageMembers && member.status !== "active" && (
                    <span className={styles.email}>{STATUS_LABELS[member.status]}</span>
                  )}
                </span>
              </th>
              <td>
                {manageMembers ? (
                  <MembershipForm
                    deskId={desk.id}
                    userId={member.id}
                    role={member.role}
                    label={`Role of ${member.name}`}
                  />
                ) : (
                  ROLE_LABELS[member.role].label
                )}
              </td>
              {!manageMembers && <td>{STATUS_LABELS[member.status]}</td>}
              {manageMembers && (
                <td>
                  <RemoveMemberForm deskId={desk.id} userId={member.id} name={member.name} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
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

function PersonName({ member, linked }: { member: MemberView; linked: boolean }) {
  const name = <bdi>{member.name}</bdi>;
  return linked ? <Link href={`/settings/people/${member.id}`}>{name}</Link> : name;
}
