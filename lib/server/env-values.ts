import { z } from "zod";

/** A value of one line; `what` finishes "must be …" and ends in an example. */
export function line(what: string, pattern: RegExp) {
  return z.string().regex(pattern, `must be ${what}`);
}

/** An address of which `isRight` holds. */
export function parsed(isRight: (url: URL) => boolean, message: string) {
  return z.string().refine((text) => URL.canParse(text) && isRight(new URL(text)), message);
}

/** Whether a URL's host is this machine itself. */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
