/** Carries, sealed, which session wants an account linked and in which flow; lives as long as next-auth's own cookies for a flow. */
export const LINK_COOKIE = "stet.link";
export const LINK_SECONDS = 15 * 60;
