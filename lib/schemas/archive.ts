import { z } from "zod";
import { ARCHIVE_STATES } from "@/lib/core/intake/archive-state";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { line } from "./text";
import { WebAddress } from "./web-address";

/** Where an archive is reached: what stands before `/save` and `/wayback/available`. */
const ServiceAddress = WebAddress.refine((text) => {
  if (!URL.canParse(text)) return true;
  const { search, hash } = new URL(text);
  return search === "" && hash === "";
}, "Give the address alone, like https://web.archive.org.").transform((text) => text.replace(/\/+$/, ""));

/** Printable ASCII: what a header can carry. */
const ServiceKey = z
  .string()
  .trim()
  .max(LIMITS.archiveKeyCharacters)
  .regex(/^[\x21-\x7e]*$/, "A key has no spaces and no accents.")
  .nullable()
  .optional()
  .transform((key) => key || null);

export const AddArchiveServiceInput = z.strictObject({
  deskId: Identifier,
  name: line(LIMITS.nameCharacters),
  address: ServiceAddress,
  /** What goes into its `Authorization: LOW …` header; absent: none. It is never shown again. */
  key: ServiceKey,
});
export const ArchiveServiceReference = z.strictObject({ archiveServiceId: Identifier });

/** A desk's archive. */
export const ArchiveServiceView = z.strictObject({
  id: Identifier,
  name: z.string(),
  address: z.string(),
  /** Whether it has a key; the key itself is never shown. */
  hasKey: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type ArchiveServiceView = z.infer<typeof ArchiveServiceView>;

export const ArchiveServiceList = z.strictObject({ items: z.array(ArchiveServiceView) });
export type ArchiveServiceList = z.infer<typeof ArchiveServiceList>;

/** A source, and which of the desk's archives; absent: the oldest. */
export const ArchiveSourceInput = z.strictObject({ sourceId: Identifier, archiveServiceId: Identifier.optional() });
export const AddArchiveLinkInput = z.strictObject({ sourceId: Identifier, url: WebAddress });

/** A copy of a source in an archive. */
export const ArchiveCopyView = z.strictObject({
  id: Identifier,
  state: z.enum(ARCHIVE_STATES),
  /** Of the copy; null until it is stored. */
  url: z.string().nullable(),
  /** Why it failed, in a sentence. */
  reason: z.string().nullable(),
  /** The archive's name; null: a person gave the copy's address. */
  service: z.string().nullable(),
  askedAt: z.iso.datetime(),
  /** When the archive made the copy, where it says so. */
  archivedAt: z.iso.datetime().nullable(),
});
export type ArchiveCopyView = z.infer<typeof ArchiveCopyView>;

/** A cited address: whether it is still there, and where copies are. */
export const ClaimSourceView = z.strictObject({
  id: Identifier,
  url: z.string(),
  /** When it was last looked at; null: never. */
  checkedAt: z.iso.datetime().nullable(),
  /** Since when the page is not there; null while it is. */
  deadSince: z.iso.datetime().nullable(),
  /** Newest first. */
  copies: z.array(ArchiveCopyView),
});
export type ClaimSourceView = z.infer<typeof ClaimSourceView>;

export const ClaimSourceList = z.strictObject({
  /** The sources with an address that the reviews you may see cite. */
  items: z.array(ClaimSourceView),
  /** The desk's archives, for who may send there. */
  services: z.array(z.strictObject({ id: Identifier, name: z.string() })),
  may: z.strictObject({ archive: z.boolean() }),
});
export type ClaimSourceList = z.infer<typeof ClaimSourceList>;
