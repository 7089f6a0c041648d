import { afterAll, beforeAll, expect, test } from "vitest";
import * as articlesRoute from "@/app/api/v1/articles/route";
import { ArticleView } from "@/lib/schemas/article";
import { openTestApi } from "@/tests/support/api";
import { pdfFile } from "@/tests/support/pdf-file";
import { fixtureFile } from "@/tests/support/read-file";

let api: Awaited<ReturnType<typeof openTestApi>>;
let token: string;

beforeAll(async () => {
  api = await openTestApi();
  ({ token } = await api.person("Ana", "reviewer"));
});
afterAll(() => api.close());

/** Posts a form as a program does. */
async function post(parts: Record<string, string | { name: string; bytes: Uint8Array }>, headers = {}) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") form.append(name, part);
    else form.append(name, new Blob([Buffer.from(part.bytes)]), part.name);
  }
  const request = new Request("http://127.0.0.1", { method: "POST", body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  return api.call({
    handler: articlesRoute.POST,
    method: "POST",
    path: "/articles",
    token,
    body,
    headers: { "Content-Type": type, ...headers },
  });
}

const story = () => ({ name: "story.docx", bytes: fixtureFile("english.docx") });

test("a file is posted with its facts and becomes an article", async () => {
  const answer = await post({ file: story(), title: "The ferry", publisher: "Island Gazette" });
  expect(answer.status, answer.text).toBe(201);
  const article = ArticleView.parse(answer.json);
  expect(article).toMatchObject({ title: "The ferry", publisher: "Island Gazette", language: "en" });
  expect(article.version.blocks.some(({ kind }) => kind === "list-item")).toBe(true);
});

test("a file that is sent again under its key is answered with the first article, whatever boundary its form has", async () => {
  const key = { "Idempotency-Key": "ferry-1" };
  const first = await post({ file: story() }, key);
  const again = await post({ file: story() }, key);
  expect(ArticleView.parse(again.json).id).toBe(ArticleView.parse(first.json).id);
  expect(again.headers.get("Idempotent-Replayed")).toBe("true");
  const other = await post({ file: { name: "a.txt", bytes: Buffer.from("Another text.") } }, key);
  expect(other).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
});

test("what cannot be read is refused by a code that stays, and the name of what is wrong", async () => {
  const answer = await post({ file: { name: "scan.pdf", bytes: pdfFile([[]], { pictures: true }) } });
  expect(answer).toMatchObject({ status: 422, json: { code: "unreadable_page", fault: "scanned" } });
  const address = { format: "url", url: "http://127.0.0.1:1/" };
  const refused = await api.call({ handler: articlesRoute.POST, method: "POST", token, body: address });
  expect(refused).toMatchObject({ status: 422, json: { code: "unreadable_page", fault: "refused_address" } });
});

test("a form without a file, with two, with unknown fields, or that is none, is refused", async () => {
  expect(await post({ title: "No file" })).toMatchObject({ status: 422, json: { errors: [{ path: "file" }] } });
  expect(await post({ file: story(), picture: story() })).toMatchObject({ status: 422 });
  expect(await post({ file: story(), colour: "red" })).toMatchObject({
    status: 422,
    json: { errors: [{ path: "colour" }] },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=x" };
  const none = await api.call({ handler: articlesRoute.POST, method: "POST", token, body: "nothing", headers });
  expect(none).toMatchObject({ status: 400, json: { code: "malformed_body" } });
});

test("a body in JSON cannot pretend to be a file", async () => {
  const body = { file: { bytes: {}, name: "a", mediaType: null } };
  const answer = await api.call({ handler: articlesRoute.POST, method: "POST", token, body });
  expect(answer).toMatchObject({ status: 422, json: { code: "invalid_input" } });
});
