import { z } from "zod";
import { LIMITS } from "./limits";

/** What a URL parser drops or escapes without a word, and what makes an address read otherwise than it goes: controls, line ends, bidi marks, half surrogates. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Whether `text` is an absolute http or https address with a host and without credentials. */
export function isWebAddress(text: string): boolean {
  if (UNSEEN.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    (url.protocol === "http:" || url.protocol === "https:") &&
    url.hostname !== "" &&
    url.username === "" &&
    url.password === ""
  );
}

/** An http or https address as it was given; nothing else is ever linked to. */
export const WebAddress = z
  .string()
  .trim()
  .max(LIMITS.urlCharacters, `At most ${LIMITS.urlCharacters} characters.`)
  .refine(isWebAddress, "Give an address that starts with http:// or https://.");

/** As `WebAddress`, where an empty or absent one means "none". */
export const OptionalWebAddress = z
  .union([WebAddress, z.literal("").transform(() => null), z.null()])
  .optional()
  .transform((value) => value ?? null);
