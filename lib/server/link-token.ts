import { createHmac, timingSafeEqual } from "node:crypto";
import { serverEnv } from "./env";

/** What a page of this session puts into its "Link" address, so that no other site can start the linking. */
export function linkToken(sessionSecret: string): string {
  return createHmac("sha256", serverEnv().secret).update(`link an account ${sessionSecret}`).digest("base64url");
}

export function isLinkToken(token: string, sessionSecret: string): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(linkToken(sessionSecret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
