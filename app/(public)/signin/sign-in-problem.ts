/** Why somebody came back to the sign-in page, by the code in its address. Nothing a provider wrote is ever shown. */
export function signInProblem(code: string, provider: string | null): { title: string; words: string } {
  const at = provider ?? "the provider";
  if (code === "sign_in_refused") {
    return {
      title: `You are not signed in: this account at ${at} does not open anything here yet`,
      words: `If you have a password here, sign in with it below and link the account on your account page. If not, ask an admin to invite you under an e-mail address that ${at} has verified.`,
    };
  }
  if (code === "rate_limited") {
    return { title: "Too many attempts", words: "Wait a few minutes, then try again." };
  }
  if (code === "OAuthSignin") {
    return {
      title: `${at} cannot be reached just now`,
      words: "Try again in a minute, or sign in with your password. If it stays so, tell whoever runs this Stet.",
    };
  }
  if (code === "CredentialsSignin") {
    return { title: "That did not sign you in", words: "Check the e-mail address and the password, then try again." };
  }
  return {
    title: `Signing in with ${at} did not work`,
    words:
      "It was broken off, took too long, or was answered in a way that could not be trusted. Start again from here.",
  };
}
