import { expect, test } from "vitest";
import { documentIn, readFile } from "@/tests/support/read-file";

const saved = (head: string, body: string | Buffer, location = "https://example.org/news/ferry"): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_part"\r\n\r\n----=_part\r\nContent-Location: ${location}\r\n${head}\r\n\r\n`,
      ),
      Buffer.from(body),
      Buffer.from(
        "\r\n----=_part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_part--\r\n",
      ),
    ]),
  );

const PAGE =
  "<html><head><title>Ferry</title></head><body><article><h1>The ferry</h1><p>It was late, says the café.</p></article></body></html>";

test("a saved page is the page in it, in its charset", async () => {
  const quoted = PAGE.replaceAll("=", "=3D").replace("é", "=E9").replace("says", "sa=\r\nys");
  const head = "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable";
  const document = await documentIn("ferry.mht", saved(head, quoted));
  expect(document.kind).toBe("mht");
  expect(document.article).toMatchObject({ title: "The ferry", text: "The ferry\n\nIt was late, says the café." });
});

test("base64 is read too, and a page within a page's parts", async () => {
  const base64 = Buffer.from(PAGE).toString("base64");
  const head = 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64';
  expect((await documentIn("ferry.mhtml", saved(head, base64))).article.text).toContain("café");
  const inner = `----inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n----inner--`;
  const nested = saved('Content-Type: multipart/alternative; boundary="--inner"', inner);
  expect((await documentIn("ferry.mht", nested)).article.text).toContain("It was late");
});

test("what holds no page cannot be read", async () => {
  expect(await readFile("a.mht", new Uint8Array(Buffer.from("nothing")))).toEqual({ ok: false, fault: "unreadable" });
  expect(await readFile("a.mht", new Uint8Array())).toEqual({ ok: false, fault: "unreadable" });
  const endless = Buffer.from(`Content-Type: multipart/related; boundary=a\r\n\r\n${"--a\r\n\r\n".repeat(300_000)}`);
  expect(await readFile("a.mht", new Uint8Array(endless))).toEqual({ ok: false, fault: "unreadable" });
});
