/** How long a sign-in lasts: a working fortnight. Both the Session row and the cookie end then. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;
