import { Notice } from "@/components/ui/notice";

/** What became of linking an account, by the code in the page's address. */
export function ProviderNotice({ code, provider }: { code: string; provider: string }) {
  if (code === "linked") {
    return (
      <Notice tone="good" role="status" title={`Your account at ${provider} is linked`}>
        <p>You can sign in with it from now on.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="error" role="alert" title="The account was not linked">
      <p>{REASONS[code] ?? REASONS.other}</p>
    </Notice>
  );
}

const REASONS: Record<string, string> = {
  sign_in_refused: "It is linked to somebody else here. Choose another account there, or ask them to unlink it.",
  session_changed: "You signed out, or in as somebody else, on the way. Press Link again.",
  too_large: "You have linked as many accounts as one may. Unlink one that you do not use first.",
  other: "Press Link again.",
};
