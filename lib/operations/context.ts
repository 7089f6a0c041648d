import type { CallArchive } from "@/lib/core/intake/archive";
import type { FetchPage, ReadDocumentFile } from "@/lib/core/intake/document";
import type { Mail } from "@/lib/core/mail/mail";
import type { Actor } from "@/lib/core/review/policy";
import type { Db } from "@/lib/database/client";

/** What became of a mail; `refused`: the mail server will never take it. */
export type MailOutcome = "sent" | "refused" | "failed";

/** Hands one mail to the mail server, within seconds; never throws for what a mail server may do. Never inside a transaction. */
export type SendMail = (mail: Mail) => Promise<MailOutcome>;

/** Keeps what must be readable again and shown to nobody, sealed with the installation's secret. */
export type Sealing = {
  seal: (text: string) => string;
  /** Null: it was sealed with another secret, or altered. */
  open: (sealed: string) => string | null;
};

/** What every operation is given: the database, who acts, the time, ids, and what the installation is. Nothing else reaches in. */
export type Context = {
  db: Db;
  actor: Actor;
  /** The moment of the request. */
  now: Date;
  /** A new opaque, unguessable id (cuid2) at each call. */
  ids: () => string;
  /** Random bytes as base64url, for secrets that are shown once. */
  secret: () => string;
  /** The installation's public address, without a trailing slash. */
  publicUrl: string;
  /** Absent: no mail server is configured. */
  mail?: SendMail;
  /** Absent: this process fetches nothing. Never inside a transaction. */
  fetchPage?: FetchPage;
  /** Absent: this process talks to no archive. Never inside a transaction. */
  callArchive?: CallArchive;
  /** Absent: this process has no business with sealed keys. */
  sealing?: Sealing;
  /** Absent: this process reads no documents. Never inside a transaction. */
  readDocument?: ReadDocumentFile;
};

/** A context whose actor may be nobody: signing in, set-up, following an invitation. */
export type PublicContext = Omit<Context, "actor">;
