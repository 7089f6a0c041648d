import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { addClaim } from "@/lib/operations/add-claim";
import { readToken } from "@/lib/operations/read-token";
import { type CommandResult, stet } from "@/tests/support/command-line";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { contextOf, valueIn } from "@/tests/support/newsroom";

let opened: TestDatabase;
let folder: string;
let run: (words: string[], stdin?: string | Uint8Array) => Promise<CommandResult>;

beforeAll(async () => {
  opened = await openTestDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-cli-"));
  const environment = { DATABASE_URL: opened.url, STET_SECRET: "a secret for tests alone, 32 or more" };
  run = (words, stdin) => stet({ ...environment, STET_DATA_DIR: folder }, words, stdin);
});
afterAll(async () => {
  await opened.close();
  fs.rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array) => {
  fs.writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const TEXT = "A headline of the day\n\nOne and one is two.";

describe("people and tokens, on a database nobody has prepared", () => {
  test("an added person gets a link on standard output and a word about it beside", async () => {
    const added = await run(["user", "add", "--email", "Ana@Example.org", "--name", "Ana", "--role", "reviewer"]);
    expect(added).toMatchObject({ code: 0, stderr: expect.stringContaining("works once") });
    expect(added.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[\w-]{43}\n$/);
  });

  test("with a password from standard input it is the person's id, and the password is never said", async () => {
    const words = ["user", "add", "--email", "ben@example.org", "--name", "Ben", "--role", "admin", "--password-stdin"];
    const added = await run(words, "correct horse battery\r\n");
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toMatch(/^[a-z0-9]{24}\n$/);
    const weak = await run([...words.slice(0, 3), "cy@example.org", ...words.slice(4)], "short\n");
    expect(weak).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("12 characters") });
    expect(weak.stderr).not.toContain("short\n");
  });

  test("a desk is added with a scale, listed, and a person put straight on it", async () => {
    const words = ["desk", "add", "--name", "Sport desk", "--slug", "sport", "--scale", "rumours"];
    expect(await run(words)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[a-z0-9]{24}\n$/) });
    expect(await run([...words, "--json"])).toMatchObject({ code: 1, stderr: expect.stringContaining("slug_taken") });
    expect(await run([...words.slice(0, 5), "x", "--scale", "none"])).toMatchObject({ code: 2 });
    expect(await run([...words.slice(0, 5), "No Slug"])).toMatchObject({ code: 1 });
    const person = ["user", "add", "--email", "zoe@example.org", "--name", "Zoe", "--role", "editor"];
    expect(await run([...person, "--desk", "nowhere"])).toMatchObject({ code: 1 });
    expect((await run([...person, "--desk", "sport"])).code).toBe(0);
    const listed = await run(["desk", "list"]);
    expect(listed.stdout).toMatch(/\tfact-desk\t\d+\tFact desk\n[a-z0-9]{24}\tsport\t1\tSport desk\n$/);
  });

  test("the same address twice is refused", async () => {
    const again = await run(["user", "add", "--email", "ana@example.org", "--name", "A", "--role", "editor", "--json"]);
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(JSON.parse(again.stderr)).toMatchObject({ code: "email_taken", errors: [{ path: "email" }] });
  });

  test("a token alone is on standard output, and works", async () => {
    const made = await run([
      "token",
      "create",
      "--email",
      "ana@example.org",
      "--name",
      "laptop",
      "--read-only",
      "--days",
      "3",
    ]);
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^stet_[\w-]+\n$/);
    const actor = await readToken({ db: opened.db, now: new Date() }, made.stdout.trim());
    expect(actor).toMatchObject({ name: "Ana", readOnly: true });
  });

  test("nobody's token is refused", async () => {
    const made = await run(["token", "create", "--email", "nobody@example.org", "--name", "x"]);
    expect(made).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("nobody@example.org") });
  });
});

describe("an article", () => {
  test("is imported from a file of each kind, and listed newest first", async () => {
    const files = [
      file("a.txt", `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`),
      file("b.md", "# A *Markdown* headline\n\nBody."),
      file("c.HTM", "<h1>A page's headline</h1><p>Body.</p>"),
    ];
    const ids: string[] = [];
    for (const name of files) {
      const imported = await run(["article", "import", name]);
      expect(imported).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[a-z0-9]{24}\n$/) });
      ids.unshift(imported.stdout.trim());
    }
    const listed = await run(["article", "list"]);
    const rows = listed.stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows.map(([id]) => id)).toEqual(ids);
    expect(rows.map(([, , , title]) => title)).toEqual([
      "A page's headline",
      "A Markdown headline",
      "A headline of the day",
    ]);
  });

  test("is imported from standard input as a person, with facts that win over the page's", async () => {
    const words = [
      "article",
      "import",
      "-",
      "--as",
      "ana@example.org",
      "--title",
      "Mine",
      "--published",
      "2026-03",
      "--json",
    ];
    const imported = await run(words, TEXT);
    expect(JSON.parse(imported.stdout)).toMatchObject({ title: "Mine", publishedAt: "2026-03" });
    expect(imported.stderr).toBe("");
    const [event] = await opened.db.event.findMany({
      where: { type: "article.imported" },
      orderBy: { seq: "desc" },
      take: 1,
    });
    expect(event?.actorId).not.toBeNull();
  });

  test("is imported from a Word document, a PDF, and text in an older encoding", async () => {
    for (const name of ["english.docx", "hebrew.pdf"]) {
      const imported = await run(["article", "import", `tests/fixtures/files/${name}`, "--json"]);
      expect(imported, imported.stderr).toMatchObject({ code: 0 });
    }
    const latin = new Uint8Array(
      Buffer.from("Le café ouvert\n\nLe café est ouvert depuis mardi, dit le maire.", "latin1"),
    );
    const imported = await run(["article", "import", file("latin.txt", latin), "--json"]);
    expect(JSON.parse(imported.stdout)).toMatchObject({ title: "Le café ouvert" });
  });

  test("at an address of a private network is refused", async () => {
    const refused = await run(["article", "import", "http://127.0.0.1:9/story"]);
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/private network/) });
  });

  test("cannot steer a terminal with its title", async () => {
    await run(["article", "import", "-", "--title", "A \u001b[2Jtitle"], TEXT);
    expect((await run(["article", "list"])).stdout).not.toContain("\u001b");
  });

  test.each([
    ["a damaged PDF", "x.txt", new TextEncoder().encode("%PDF-1.7 and so on"), /damaged, or not what its name says/],
    ["a picture", "x.html", new Uint8Array(500).map((_, index) => index % 256), /damaged, or not what its name says/],
    [
      "Latin-1 that is said to be text",
      "x.txt",
      new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]),
      /not in UTF-8/,
      "text",
    ],
    ["UTF-16 that is said to be text", "x.txt", new Uint8Array([0xff, 0xfe, 0x41, 0x00]), /in UTF-16/, "text"],
    ["nothing", "x.txt", new Uint8Array(), /article's text|no text/],
    ["eleven megabytes", "x.txt", new Uint8Array(11_000_000).fill(0x61), /larger than 10 MB/],
  ])("that is %s is refused", async (_, name, content, words, format?: string) => {
    const said = format === undefined ? [] : ["--format", format];
    expect(await run(["article", "import", file(name, content), ...said])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(words),
    });
  });

  test("that is not there, or on a desk that is not there, is refused", async () => {
    expect(await run(["article", "import", path.join(folder, "none.txt")])).toMatchObject({ code: 1 });
    expect(await run(["article", "import", folder, "--format", "text"])).toMatchObject({ code: 1 });
    expect(await run(["article", "import", "-", "--desk", "nowhere"], TEXT)).toMatchObject({ code: 1 });
  });
});

describe("a new version", () => {
  const TWO = "Ships call\n\nThe port handled 40 ships. It opened in 1998.";
  let id: string;
  beforeAll(async () => {
    id = (await run(["article", "import", "-"], TWO)).stdout.trim();
    const context = contextOf(opened.db);
    for (const exact of ["The port handled 40 ships.", "It opened in 1998."]) {
      valueIn(await addClaim(context, { articleId: id, targets: [{ exact }] }));
    }
  });

  test("prints its number, and says beside what became of the claims", async () => {
    const revised = await run(["article", "revise", id, "-"], TWO.replace("40", "50"));
    expect(revised).toEqual({ code: 0, stdout: "2\n", stderr: "Version 2: 1 claim stays, 1 changes.\n" });
    const asJson = await run(["article", "revise", id, file("v3.md", `# ${TWO}`), "--json"]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ isNew: true, version: { number: 3 }, carried: [{}, {}] });
    expect(asJson.stderr).toBe("");
  });

  test("of equal text is none, which is no failure", async () => {
    const again = await run(["article", "revise", id, "-"], TWO);
    expect(again).toEqual({ code: 0, stdout: "3\n", stderr: "This is the text of version 3: nothing to do.\n" });
  });

  test("leaves the report of every earlier one to be exported", async () => {
    const words = ["report", "export", id, "--format", "json", "--version"];
    const first = JSON.parse((await run([...words, "1"])).stdout);
    const second = JSON.parse((await run([...words, "2"])).stdout);
    expect([first.version.number, second.version.number]).toEqual([1, 2]);
    expect(first.url).toMatch(/\?version=1$/);
    expect(second.claims[0].targets[0]).toMatchObject({ state: "changed", exact: "The port handled 50 ships." });
    expect(await run([...words, "9"])).toMatchObject({ code: 1, stdout: "" });
    expect(await run([...words, "last"])).toMatchObject({ code: 2, stdout: "" });
  });

  test("of no article, without words, or by somebody who may not is refused", async () => {
    expect(await run(["article", "revise", "nope", "-"], TWO)).toMatchObject({ code: 1, stdout: "" });
    expect(await run(["article", "revise", id, "-"], " \n")).toMatchObject({ code: 1, stdout: "" });
    await run(["user", "add", "--email", "olga@example.org", "--name", "Olga", "--role", "observer"]);
    expect(await run(["article", "revise", id, "-", "--as", "olga@example.org"], TWO)).toMatchObject({
      code: 1,
      stdout: "",
    });
  });
});

describe("a job", () => {
  test("that failed is listed with its reason, and tried again", async () => {
    await opened.db.$executeRaw`
      INSERT INTO pgboss.job (name, data, state, completed_on, output)
      VALUES ('find_due', '{}', 'failed', now(), '{"message":"Nothing\\tanswered."}')`;
    const failed = await run(["jobs", "list", "--state", "failed"]);
    expect(failed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^[0-9a-f]{32}\tfailed\t\d\tFind what is due\t\t/),
    });
    const [id = ""] = failed.stdout.split("\t");
    expect(await run(["jobs", "retry"])).toMatchObject({ code: 2 });
    expect(await run(["jobs", "retry", "--job", id, "--as", "ana@example.org"])).toMatchObject({ code: 1 });
    expect(await run(["jobs", "retry", "--job", id])).toMatchObject({ code: 0, stdout: `${id}\n` });
    expect(await run(["jobs", "list", "--state", "failed"])).toMatchObject({ code: 0, stdout: "" });
    expect(await run(["jobs", "retry", "--all"])).toMatchObject({ code: 0, stdout: "0\n" });
    expect(await run(["jobs", "list", "--state", "broken"])).toMatchObject({ code: 2 });
  });
});

describe("a report", () => {
  let id: string;
  beforeAll(async () => {
    id = (await run(["article", "import", "-"], TEXT)).stdout.trim();
  });

  test.each(FORMAT_NAMES)("in %s goes to standard output, or into a file as a whole", async (format) => {
    const printed = await run(["report", "export", id, "--format", format]);
    expect(printed).toMatchObject({ code: 0, stderr: "" });
    const out = path.join(folder, `report.${format}`);
    fs.writeFileSync(out, "older");
    const saved = await run(["report", "export", id, "--format", format, "--out", out]);
    expect(saved).toMatchObject({ code: 0, stdout: `${out}\n` });
    expect(fs.statSync(out).size).toBeGreaterThan(5);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("of nothing, in no format, or into a folder that is not there is refused", async () => {
    expect(await run(["report", "export", "nope", "--format", "html"])).toMatchObject({ code: 1, stdout: "" });
    expect(await run(["report", "export", id, "--format", "pdf"])).toMatchObject({ code: 2, stdout: "" });
    const out = path.join(folder, "none", "report.html");
    expect(await run(["report", "export", id, "--format", "html", "--out", out])).toMatchObject({
      code: 3,
      stdout: "",
    });
  });
});

describe("what is typed wrongly", () => {
  test.each([
    [[]],
    [["nope"]],
    [["article"]],
    [["article", "import"]],
    [["article", "import", "a.txt", "b.txt"]],
    [["article", "import", "a.txt", "--colour"]],
    [["article", "import", "a.txt", "--constructor"]],
    [["article", "import", "-", "--format", "url"]],
    [["article", "revise", "a-story.txt"]],
    [["article", "revise", "ID", "notes.doc"]],
    [["article", "list", "--limit", "many"]],
    [["article", "list", "--status", "done"]],
    [["article", "list", "--json=yes"]],
    [["user", "add", "--email", "x@example.org"]],
    [["user", "add", "--email", "x@example.org", "--name", "X", "--role", "king"]],
    [["token", "create", "--email", "x@example.org", "--name", "--days"]],
    [["token", "create", "--email", "a@example.org", "--email", "b@example.org", "--name", "x"]],
  ])("%j is said on standard error with exit code 2, and does nothing", async (words) => {
    const result = await run(words);
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result.stderr).toMatch(/stet/);
  });

  test("a wrong environment is one clear line", async () => {
    const result = await stet({ PORT: "http" }, ["article", "list"]);
    expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining("PORT must be a port") });
  });

  test("a database that is away is exit code 3", async () => {
    const environment = { DATABASE_URL: "postgresql://stet@127.0.0.1:1/stet", STET_SECRET: "x".repeat(32) };
    expect(await stet(environment, ["article", "list"])).toMatchObject({ code: 3, stdout: "" });
    const doctor = await stet(environment, ["doctor"]);
    expect(doctor).toMatchObject({ code: 1, stdout: expect.stringMatching(/^fail\s+Database: at 127\.0\.0\.1:1/m) });
  });
});

describe("help", () => {
  test("is there for all, and for each that all names", async () => {
    const all = await run(["--help"]);
    expect(all.code).toBe(0);
    const names = [...all.stdout.matchAll(/^ {2}stet (\w+(?: \w+)?) {2}/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const help = await run([...name.split(" "), "--help"]);
      expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining(`stet ${name}`), stderr: "" });
      expect((await run(["help", ...name.split(" ")])).stdout).toBe(help.stdout);
    }
  });
});

describe("the history", () => {
  test("verifies, and names the first link that was tampered with", async () => {
    expect(await run(["audit", "verify"])).toMatchObject({ code: 0, stdout: expect.stringContaining("\tok\n") });
    await opened.db.eventDetail.updateMany({ data: { payload: { forged: true } } });
    const broken = await run(["audit", "verify", "--json"]);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.stdout)).toMatchObject({
      ok: false,
      chains: Array(3).fill({ broken: { seq: 1 } }),
    });
  });

  test("and the rest of the house is looked at by the doctor", async () => {
    const { code, stdout } = await run(["doctor", "--json"]);
    const { findings } = JSON.parse(stdout);
    // The history was tampered with above.
    expect(code).toBe(1);
    const failed = findings.filter(({ state }: { state: string }) => state === "fail");
    expect(failed.map(({ what }: { what: string }) => what)).toEqual(["History"]);
    expect(findings.map(({ what }: { what: string }) => what)).toEqual([
      "Node",
      "Data folder",
      "Disk",
      "Database",
      "Admin",
      "History",
      "Backups",
      "Mail",
      "Provider",
      "Chromium",
    ]);
  });
});
