import Link from "next/link";
import { LocalDate } from "@/components/ui/local-date";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { InviteList } from "@/lib/schemas/person";
import styles from "./people.module.css";
import { RevokeInviteForm } from "./revoke-invite-form";

/** Links that still work: for whom, until when, and how to end one. Nothing where there are none. */
export function InviteTable({ invites: { items, nextCursor } }: { invites: InviteList }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="links">
      <h2 id="links">Open links</h2>
      <p className={styles.prose}>
        Each works once, for whom it was made. Nobody can see one again: if it is lost, make a new one on the person’s
        page, and the older one stops working.
      </p>
      <Table caption="Links that still work">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Lets them</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <VisuallyHidden>Revoke</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, userId, name, email, renews, expiresAt }) => (
            <tr key={id}>
              <th scope="row">
                <span className={styles.person}>
                  <Link href={`/settings/people/${userId}`}>
                    <bdi>{name}</bdi>
                  </Link>
                  <span className={styles.email}>{email}</span>
                </span>
              </th>
              <td>{renews ? "choose a new password" : "join"}</td>
              <td>
                <LocalDate iso={expiresAt} />
              </td>
              <td>
                <RevokeInviteForm inviteId={id} name={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {nextCursor !== null && <p>Older links are not shown; they end by themselves within a week.</p>}
    </section>
  );
}
