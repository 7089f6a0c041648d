import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalDate } from "@/components/ui/local-date";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { listTokens } from "@/lib/operations/list-tokens";
import type { TokenView } from "@/lib/schemas/token";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../page-value";
import styles from "../account.module.css";
import { CreateTokenForm } from "./create-token-form";
import { RevokeTokenForm } from "./revoke-token-form";

export const metadata: Metadata = { title: "API tokens" };

/** The viewer's keys for the API. */
export default async function TokensPage() {
  const viewer = await requireViewer("/account/tokens");
  const { items } = pageValue(await listTokens(contextFor(viewer)));
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker={<Link href="/account">Account</Link>}
        lead="A token acts as you, with the role you have at that moment, until it expires, is revoked, or you leave."
      >
        API tokens
      </PageTitle>
      {items.length === 0 ? (
        <EmptyState title="No tokens yet">Make one for a script, the command line or another program.</EmptyState>
      ) : (
        <TokenTable tokens={items} />
      )}
      <section className={styles.section} aria-labelledby="make-token">
        <h2 id="make-token">Make a token</h2>
        <CreateTokenForm />
      </section>
    </PageBody>
  );
}

function TokenTable({ tokens }: { tokens: TokenView[] }) {
  return (
    <Table caption="Your API tokens">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May</th>
          <th scope="col">Expires</th>
          <th scope="col">Last used</th>
          <th scope="col">
            <VisuallyHidden>Revoke</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">
              <bdi>{token.name}</bdi>
            </th>
            <td>{token.readOnly ? "read" : "read and write"}</td>
            <td>{token.expired ? "expired" : <LocalDate iso={token.expiresAt} time={false} />}</td>
            <td>{token.lastUsedAt === null ? "never" : <LocalDate iso={token.lastUsedAt} />}</td>
            <td>
              <RevokeTokenForm tokenId={token.id} name={token.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
