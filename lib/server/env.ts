import path from "node:path";
import { z } from "zod";
import { done, type FieldError, type Result, refuse } from "@/lib/core/result";
import { keptSecret } from "@/lib/database/kept-secret";
import { line, parsed } from "./env-values";
import { FETCH_VARIABLES } from "./fetch-env";
import { MAIL_VARIABLES, type MailEnv, mailOf } from "./mail-env";
import { missingOfProvider, PROVIDER_VARIABLES, type ProviderEnv, providerOf } from "./provider-env";

const port = line("a port between 1 and 65535, like 3000", /^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, "must be a port between 1 and 65535, like 3000");

const host = line("a host name or an IP address, like 127.0.0.1", /^[A-Za-z0-9.:_-]{1,253}$/);

const publicUrl = parsed(
  (url) => /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username,
  "must be the public address without a path, like https://desk.example.org",
).transform((text) => new URL(text).origin);

const databaseUrl = parsed(
  (url) => /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 && !url.searchParams.has("schema"),
  "must be a PostgreSQL address without a schema, like postgresql://stet:password@db.example.org/stet",
);

const secret = z.string().min(32, "must be at least 32 characters, like the output of: openssl rand -base64 32");

const trustedProxies = line("how many proxies of yours are in front, from 0 to 10, like 1", /^(\d|10)$/).transform(
  Number,
);

const chromium = z
  .string()
  .refine((file) => path.isAbsolute(file), "must be the absolute path of a Chromium, like /usr/bin/chromium");

/** The environment as written; an empty value counts as absent. */
const Variables = z
  .object({
    PORT: port.default(3000),
    HOST: host.default("127.0.0.1"),
    STET_URL: publicUrl.optional(),
    DATABASE_URL: databaseUrl.optional(),
    STET_DATA_DIR: z.string().default(".stet"),
    STET_SECRET: secret.optional(),
    STET_TRUSTED_PROXIES: trustedProxies.default(0),
    STET_CHROMIUM: chromium.optional(),
    ...PROVIDER_VARIABLES,
    ...MAIL_VARIABLES,
    ...FETCH_VARIABLES,
  })
  .refine(({ DATABASE_URL, STET_SECRET }) => !DATABASE_URL || STET_SECRET, {
    path: ["STET_SECRET"],
    message:
      "must be set when DATABASE_URL is, the same for every instance, like the output of: openssl rand -base64 32",
  })
  .superRefine((given, { addIssue }) => {
    for (const name of missingOfProvider(given)) {
      addIssue({
        code: "custom",
        path: [name],
        message: "must be set too: a provider needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
      });
    }
  });

/** What the process was told about where and how to run. */
export type Env = {
  port: number;
  host: string;
  /** Where people reach the installation, without a trailing slash. */
  publicUrl: string;
  /** Null: the embedded database of `dataDir`. */
  databaseUrl: string | null;
  /** Absolute. */
  dataDir: string;
  /** Null: the one kept in the data folder. */
  secret: string | null;
  /** How many of the addresses in X-Forwarded-For our own proxies wrote. */
  trustedProxies: number;
  chromium: string | null;
  /** Null: people sign in with passwords only. */
  provider: ProviderEnv | null;
  /** Null: no mail is sent. */
  mail: MailEnv | null;
  /** Hosts that pages may be fetched from though they are private: `host`, or `host:port`. Lower-case. */
  fetchHosts: string[];
};

/** Reads the environment; a refusal has one line for each wrong variable: its name, what is wrong, an example. */
export function readEnv(source: Record<string, string | undefined>): Result<Env> {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const { success, data, error } = Variables.safeParse(filled);
  if (!success) return refuseEach(error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  const publicUrl = data.STET_URL ?? ownUrl(data.HOST, data.PORT);
  return done({
    port: data.PORT,
    host: data.HOST,
    publicUrl,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir: path.resolve(data.STET_DATA_DIR),
    secret: data.STET_SECRET ?? null,
    trustedProxies: data.STET_TRUSTED_PROXIES,
    chromium: data.STET_CHROMIUM ?? null,
    provider: providerOf(data),
    mail: mailOf(data, publicUrl),
    fetchHosts: data.STET_FETCH_HOSTS ?? [],
  });
}

let current: (Env & { secret: string }) | null = null;

/** This process's environment, its secret found or made. @throws naming what is wrong; `npm start` says it before anything runs. */
export function serverEnv(): Env & { secret: string } {
  if (current) return current;
  const env = readEnv(process.env);
  if (!env.ok) throw new Error(env.message);
  current = { ...env.value, secret: env.value.secret ?? keptSecret(env.value.dataDir) };
  return current;
}

const refuseEach = (errors: FieldError[]) =>
  refuse("invalid_input", errors.map(({ path, message }) => `${path} ${message}.`).join("\n"), { errors });

/** The address to show when none is configured; what listens everywhere is reached at home. */
function ownUrl(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
