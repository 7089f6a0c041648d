import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { keptSecret } from "@/lib/database/kept-secret";
import { readEnv } from "@/lib/server/env";

const read = (source: Record<string, string>) => {
  const env = readEnv(source);
  if (!env.ok) throw new Error(env.message);
  return env.value;
};
const complaint = (source: Record<string, string>) => {
  const env = readEnv(source);
  return env.ok ? "" : env.message;
};

const DATABASE_URL = "postgresql://stet@db.example.org/stet";
const STET_SECRET = "0123456789abcdef0123456789abcdef";

describe("an empty environment", () => {
  test("means this machine alone, port 3000 and the data folder", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://127.0.0.1:3000",
      databaseUrl: null,
      dataDir: path.resolve(".stet"),
      secret: null,
      trustedProxies: 0,
      chromium: null,
      provider: null,
      mail: null,
      fetchHosts: [],
    });
  });

  test("is what a set but empty variable means too", () => {
    expect(read({ PORT: "", STET_URL: "", DATABASE_URL: "" })).toEqual(read({}));
  });
});

describe("a wrong value", () => {
  test.each([
    ["PORT", "abc", "like 3000"],
    ["PORT", "0", "like 3000"],
    ["PORT", "65536", "like 3000"],
    ["PORT", "1e3", "like 3000"],
    ["HOST", "not a host", "like 127.0.0.1"],
    ["STET_URL", "desk.example.org", "like https://desk.example.org"],
    ["STET_URL", "javascript:alert(1)", "like https://desk.example.org"],
    ["STET_URL", "https://desk.example.org/stet", "like https://desk.example.org"],
    ["DATABASE_URL", "mysql://db/stet", "like postgresql://"],
    ["DATABASE_URL", "postgresql://db", "like postgresql://"],
    ["DATABASE_URL", "postgresql://db/stet?schema=other", "like postgresql://"],
    ["STET_SECRET", "short", "openssl rand"],
    ["STET_TRUSTED_PROXIES", "-1", "like 1"],
    ["STET_CHROMIUM", "chromium", "like /usr/bin/chromium"],
    ["STET_FETCH_HOSTS", "https://intranet.example.org", "like intranet.example.org"],
    ["STET_FETCH_HOSTS", "intranet.example.org:70000", "like intranet.example.org"],
    ["STET_FETCH_HOSTS", "intranet.example.org,,", "like intranet.example.org"],
    ["SMTP_URL", "mail.example.org", "like smtp://"],
    ["SMTP_URL", "https://mail.example.org", "like smtp://"],
    ["MAIL_FROM", "Stet <stet@example.org>\r\nBcc: a@example.org", "like stet@example.org"],
  ])("of %s, %s, is one line that names it and gives an example", (name, value, example) => {
    const text = complaint({ STET_SECRET, [name]: value });
    expect(text).toMatch(new RegExp(`^${name} must be `));
    expect(text).toContain(example);
    expect(text.split("\n")).toHaveLength(1);
  });

  test("never shows a secret or a password", () => {
    const text = complaint({ STET_SECRET: "hunter2", DATABASE_URL: "mysql://stet:letmein@db/stet" });
    expect(text).not.toMatch(/hunter2|letmein/);
    expect(text.split("\n")).toHaveLength(2);
  });
});

test("a PostgreSQL server needs a secret that is given, since instances share it", () => {
  expect(complaint({ DATABASE_URL })).toMatch(/^STET_SECRET must be set when DATABASE_URL is/);
  expect(read({ DATABASE_URL, STET_SECRET })).toMatchObject({ databaseUrl: DATABASE_URL, secret: STET_SECRET });
});

test("the public address follows host and port, and loses its trailing slash", () => {
  expect(read({ HOST: "0.0.0.0", PORT: "80" }).publicUrl).toBe("http://127.0.0.1:80");
  expect(read({ HOST: "::1" }).publicUrl).toBe("http://[::1]:3000");
  expect(read({ STET_URL: "https://desk.example.org/" }).publicUrl).toBe("https://desk.example.org");
});

test("the embedded installation's secret is made once, long, and readable by its owner alone", () => {
  const dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "stet secret ")), "data");
  const secret = keptSecret(dataDir);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(keptSecret(dataDir)).toBe(secret);
  expect(fs.statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  fs.writeFileSync(path.join(dataDir, "secret"), "");
  expect(keptSecret(dataDir)).not.toBe("");
  fs.rmSync(path.dirname(dataDir), { recursive: true });
});

describe("a sign-in provider", () => {
  const OIDC = {
    OIDC_ISSUER: "https://login.example.org/desk",
    OIDC_CLIENT_ID: "stet",
    OIDC_CLIENT_SECRET: "a secret of theirs",
  };

  test("is named after its host, or as it is called", () => {
    const { provider } = read(OIDC);
    expect(provider).toEqual({
      issuer: OIDC.OIDC_ISSUER,
      clientId: "stet",
      clientSecret: "a secret of theirs",
      name: "login.example.org",
    });
    expect(read({ ...OIDC, OIDC_NAME: "Harbour News" }).provider?.name).toBe("Harbour News");
  });

  test("needs all three of its variables", () => {
    expect(complaint({ OIDC_ISSUER: OIDC.OIDC_ISSUER }).split("\n")).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_ID must be set too/),
      expect.stringMatching(/^OIDC_CLIENT_SECRET must be set too/),
    ]);
    expect(complaint({ OIDC_NAME: "Harbour News" }).split("\n")).toHaveLength(3);
  });

  test.each([
    "http://login.example.org",
    "https://login.example.org/?a=b",
    "https://me@login.example.org",
    "login.example.org",
  ])("is not at %s", (issuer) =>
    expect(complaint({ ...OIDC, OIDC_ISSUER: issuer })).toMatch(/^OIDC_ISSUER must be .* like https:/),
  );

  test("may be on this machine without https", () => {
    for (const issuer of ["http://127.0.0.1:4000", "http://localhost:4000/x", "http://[::1]:4000"]) {
      expect(read({ ...OIDC, OIDC_ISSUER: issuer }).provider?.issuer).toBe(issuer);
    }
  });
});

describe("mail", () => {
  test("comes from the installation's host unless it is said otherwise", () => {
    const SMTP_URL = "smtp://mail.example.org";
    expect(read({ SMTP_URL, STET_URL: "https://desk.example.org" }).mail).toEqual({
      smtpUrl: SMTP_URL,
      from: "Stet <stet@desk.example.org>",
    });
    expect(read({ SMTP_URL }).mail?.from).toBe("Stet <stet@localhost>");
    expect(read({ SMTP_URL, MAIL_FROM: "Desk <desk@example.org>" }).mail?.from).toBe("Desk <desk@example.org>");
  });
});

test("hosts that may be fetched from are told apart by commas, with a port or without", () => {
  const given = "Intranet.example.org, 10.0.0.7:8080,[fd00::7]";
  expect(read({ STET_FETCH_HOSTS: given }).fetchHosts).toEqual(["intranet.example.org", "10.0.0.7:8080", "[fd00::7]"]);
});
