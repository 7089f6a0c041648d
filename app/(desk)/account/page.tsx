import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireViewer } from "@/lib/server/viewer";
import styles from "./account.module.css";
import { signOutEverywhereAction } from "./account-actions";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";

export const metadata: Metadata = { title: "Account" };

/** What a person can change about themselves. */
export default async function AccountPage() {
  const { name, email } = await requireViewer("/account");
  return (
    <PageBody width="narrow">
      <PageTitle lead={`You sign in as ${email}.`}>Account</PageTitle>
      <section className={styles.section} aria-labelledby="name">
        <h2 id="name">Name</h2>
        <NameForm name={name} />
      </section>
      <section className={styles.section} aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm email={email} />
      </section>
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
