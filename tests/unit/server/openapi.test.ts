import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "@/lib/core/result";
import { API_METHODS } from "@/lib/schemas/api-call";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { API_EXAMPLES } from "@/lib/schemas/api-examples";
import { API_INPUTS } from "@/lib/schemas/api-schemas";
import type { ApiHandler } from "@/lib/server/api";
import { errorAnswer } from "@/lib/server/error-table";
import { buildOpenApi } from "@/lib/server/openapi";
import { listFiles } from "@/tests/support/list-files";

type Tree = { [key: string]: Tree };

// A document read as a tree of objects: whatever is missing in it fails the test that looks for it.
const document = JSON.parse(
  JSON.stringify(buildOpenApi({ publicUrl: "https://desk.example", version: "1.2.3" })),
) as Tree;
const operations = Object.entries(document.paths ?? {}).flatMap(([where, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ where, method, operation })),
);

/** Every value under a key of this name, wherever it stands. */
function collect(tree: unknown, name: string): unknown[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [...(key === name ? [value] : []), ...collect(value, name)]);
}

describe("the OpenAPI document", () => {
  test("says where it is served and how to be let in", () => {
    expect(document).toMatchObject({
      openapi: "3.1.1",
      info: { title: "Stet", version: "1.2.3" },
      servers: [{ url: "https://desk.example/api/v1" }],
      components: {
        securitySchemes: { token: { scheme: "bearer" }, session: { in: "cookie", name: "__Secure-stet.session" } },
      },
    });
  });

  test("refers to nothing that is not in it", () => {
    const references = collect(document, "$ref");
    expect(references.length).toBeGreaterThan(30);
    for (const reference of references) {
      const found = String(reference)
        .replace(/^#\//, "")
        .split("/")
        .reduce<Tree | undefined>((tree, key) => tree?.[key], document);
      expect(found, String(reference)).toBeDefined();
    }
  });

  test("gives each call a name of its own, its path's parameters and every kind of answer", () => {
    const names = operations.map(({ operation }) => String(operation.operationId));
    expect(new Set(names).size).toBe(names.length);
    for (const { where, operation } of operations) {
      const inPath = [...where.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = Object.values(operation.parameters ?? {}).filter((parameter) => String(parameter.in) === "path");
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      const statuses = Object.keys(operation.responses ?? {});
      expect(statuses).toEqual(expect.arrayContaining(["401", "403", "404", "422", "500", "503"]));
      expect(statuses.some((status) => status.startsWith("2"))).toBe(true);
      if (operation.requestBody) expect(statuses).toEqual(expect.arrayContaining(["400", "413", "415"]));
    }
  });

  test("has schemas that a JSON Schema validator takes, with examples that pass them", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "https://desk.example/openapi", components: document.components });
    for (const name of Object.keys(document.components?.schemas ?? {})) {
      const validate = ajv.compile({ $ref: `https://desk.example/openapi#/components/schemas/${name}` });
      const example = Object.entries(API_EXAMPLES).find(([key]) => key === name)?.[1];
      if (example !== undefined) expect(validate(example), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  test("has examples that the operations' own schemas take", () => {
    for (const [name, example] of Object.entries(API_EXAMPLES)) {
      const schema = Object.entries(API_INPUTS).find(([key]) => key === name)?.[1];
      expect(schema?.safeParse(example), name).toMatchObject({ success: true });
    }
  });
});

describe("the routes", () => {
  const ROOT = "app/api/v1";
  const files = listFiles(ROOT, /route\.ts$/).filter((file) => !/\[\.\.\.path\]|openapi\.json/.test(file));

  /** A route file's address as the document writes it: folders in square brackets are parameters. */
  const addressOf = (file: string) =>
    path.posix
      .dirname(file)
      .slice(ROOT.length)
      .replace(/\[(\w+)\]/g, "{$1}");

  test("answer exactly the calls that the document describes", async () => {
    const served: string[] = [];
    for (const file of files) {
      const route: { OPTIONS: ApiHandler } = await import(path.resolve(file));
      const answer = await route.OPTIONS(new Request("http://x"), { params: Promise.resolve({}) });
      const allowed = (answer.headers.get("allow") ?? "").split(", ");
      served.push(
        ...API_METHODS.filter((method) => allowed.includes(method)).map((method) => `${method} ${addressOf(file)}`),
      );
    }
    const described = operations.map(({ where, method }) => `${method.toUpperCase()} ${where}`);
    expect(served.sort()).toEqual(described.sort());
    expect(described).toHaveLength(Object.keys(API_CALLS).length);
  });
});

describe("every error code", () => {
  test.each(ERROR_CODES.map((code) => [code]))("%s has an error's status and a title", (code) => {
    const { status, title } = errorAnswer(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).toMatch(/^[A-Z]/);
  });
});
