import { createId } from "@paralleldrive/cuid2";
import type { Db } from "@/lib/database/client";
import { addPerson } from "@/lib/operations/add-person";
import type { Context } from "@/lib/operations/context";
import { createToken } from "@/lib/operations/create-token";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { readActor } from "@/lib/operations/read-actor";
import type { PersonRole } from "@/lib/schemas/person";
import type { ApiHandler } from "@/lib/server/api";
import { openTestDatabase } from "./database";

const ORIGIN = "http://127.0.0.1:3000";

/** A handler's module and the parameters of its path. */
type Call = {
  handler: ApiHandler;
  params?: Record<string, string | undefined>;
  method?: string;
  path?: string;
  token?: string | null;
  /** An object is sent as JSON; text and bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** An answer with its body already read: as JSON where it is, else `null`. */
export type Answer = { status: number; headers: Headers; text: string; json: unknown };

/** The API over a database of its own, called as Next calls it. */
export async function openTestApi() {
  const opened = await openTestDatabase();
  // The handlers open the database that this process is told of.
  Object.assign(process.env, { DATABASE_URL: opened.url, STET_SECRET: "a secret for tests alone, 32 or more" });
  const context = systemContext(opened.db);
  const installed = await ensureInstallation(context);
  if (!installed.ok) throw new Error(installed.message);
  return {
    db: opened.db,
    context,
    close: async () => {
      const { getDb } = await import("@/lib/server/context");
      await getDb().$disconnect();
      await opened.close();
    },
    /** A new person with this role and a token of theirs. */
    person: (name: string, role: PersonRole, token: { readOnly?: boolean } = {}) =>
      addBearer(context, name, role, token),
    call,
  };
}

export function systemContext(db: Db): Context {
  return {
    db,
    actor: { kind: "system" },
    now: new Date(),
    ids: createId,
    secret: () => `${createId()}${createId()}`,
    publicUrl: ORIGIN,
  };
}

async function addBearer(context: Context, name: string, role: PersonRole, { readOnly = false }) {
  const email = `${name.toLowerCase()}@example.org`;
  const added = await addPerson(context, { email, name, role, password: "correct horse battery" });
  if (!added.ok) throw new Error(added.message);
  const actor = await readActor(context, email);
  if (actor === null) throw new Error(`${email} cannot act`);
  const token = await createToken({ ...context, actor }, { name: "tests", readOnly });
  if (!token.ok) throw new Error(token.message);
  return { id: added.value.person.id, email, actor, tokenId: token.value.token.id, token: token.value.secret };
}

async function call({
  handler,
  params,
  method = "GET",
  path = "/",
  token = null,
  body,
  headers = {},
}: Call): Promise<Answer> {
  const raw = body === undefined || typeof body === "string" || body instanceof Uint8Array;
  const request = new Request(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}
