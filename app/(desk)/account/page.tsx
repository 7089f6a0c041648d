import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { readAccount } from "@/lib/operations/read-account";
import { contextFor } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";
import { linkToken } from "@/lib/server/link-token";
import { requestSessionSecret, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../page-value";
import styles from "./account.module.css";
import { signOutEverywhereAction } from "./account-actions";
import { DigestForm } from "./digest-form";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { ProviderSection } from "./provider-section";

export const metadata: Metadata = { title: "Account" };

/** What a person can change about themselves. */
export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireViewer("/account");
  const { name, email } = viewer;
  const { provider: outcome } = await searchParams;
  const { hasPassword, accounts, mailDigest } = pageValue(await readAccount(contextFor(viewer)));
  const { provider, mail } = serverEnv();
  const session = await requestSessionSecret();
  return (
    <PageBody width="narrow">
      <PageTitle lead={`You sign in as ${email}.`}>Account</PageTitle>
      <section className={styles.section} aria-labelledby="name">
        <h2 id="name">Name</h2>
        <NameForm name={name} />
      </section>
      <section className={styles.section} aria-labelledby="password">
        <h2 id="password">Password</h2>
        {hasPassword ? (
          <PasswordForm email={email} />
        ) : (
          <p>You have none: you sign in with a provider. An admin can make you a link with which you choose one.</p>
        )}
      </section>
      {provider && session !== null && (
        <ProviderSection
          provider={provider.name}
          accounts={accounts}
          linkToken={linkToken(session)}
          outcome={typeof outcome === "string" ? outcome : null}
        />
      )}
      {mail && (
        <section className={styles.section} aria-labelledby="mail">
          <h2 id="mail">Mail</h2>
          <DigestForm mailDigest={mailDigest} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <form action={signOutEverywhereAction} className={styles.form}>
          <p>Lost a phone, or used somebody’s computer? This signs you out on every device, this one included.</p>
          <div>
            <SubmitButton look="plain" pendingLabel="Signing out…">
              Sign out everywhere
            </SubmitButton>
          </div>
        </form>
      </section>
      <section className={styles.section} aria-labelledby="tokens">
        <h2 id="tokens">API tokens</h2>
        <p>Keys with which scripts and other programs act as you.</p>
        <p>
          <ButtonLink href="/account/tokens">Your API tokens</ButtonLink>
        </p>
      </section>
    </PageBody>
  );
}
