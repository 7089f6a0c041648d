import { LocalDate } from "@/components/ui/local-date";
import { ProviderLink } from "@/components/ui/provider-link";
import type { AccountView } from "@/lib/operations/read-account";
import styles from "./account.module.css";
import { ProviderNotice } from "./provider-notice";
import { UnlinkForm } from "./unlink-form";

type Props = {
  provider: string;
  accounts: AccountView["accounts"];
  /** Lets this session, and no other site, begin the linking. */
  linkToken: string;
  /** What became of the last attempt. */
  outcome: string | null;
};

/** The accounts a person signs in with beside their password. */
export function ProviderSection({ provider, accounts, linkToken, outcome }: Props) {
  return (
    <section className={styles.section} aria-labelledby="providers">
      <h2 id="providers">Sign-in providers</h2>
      {outcome !== null && <ProviderNotice code={outcome} provider={provider} />}
      {accounts.length === 0 ? (
        <p>Link your account at {provider}, and you can sign in with it too.</p>
      ) : (
        <ul className={styles.accounts}>
          {accounts.map(({ id, issuer, linkedAt, removable }) => (
            <li key={id}>
              <span>
                <b>{hostOf(issuer)}</b>, linked <LocalDate iso={linkedAt} time={false} />
              </span>
              {removable ? <UnlinkForm accountId={id} name={hostOf(issuer)} /> : <span>Your only way to sign in</span>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <ProviderLink query={{ link: linkToken }}>
          {accounts.length === 0 ? `Link ${provider}` : `Link another account at ${provider}`}
        </ProviderLink>
      </p>
    </section>
  );
}

const hostOf = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
