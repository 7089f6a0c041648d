import { buttonClass } from "./button";

/** Goes to the sign-in provider. A plain link: fetching it ahead would begin a flow. */
export function ProviderLink({ query, children }: { query: Record<string, string>; children: string }) {
  return (
    <a className={buttonClass("plain")} href={`/api/auth/start?${new URLSearchParams(query)}`}>
      {children}
    </a>
  );
}
