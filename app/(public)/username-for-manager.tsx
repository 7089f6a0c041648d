/** Tells a password manager whose password the form sets; not shown and, having no name, not sent. */
export function UsernameForManager({ email }: { email: string }) {
  return <input type="text" autoComplete="username" value={email} readOnly hidden />;
}
