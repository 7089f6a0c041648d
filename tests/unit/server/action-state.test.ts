import { expect, test } from "vitest";
import { failed } from "@/lib/server/action-state";
import { formFields } from "@/lib/server/form-fields";

function form(fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("a refused form gets back what was typed, but no password", () => {
  const typed = form([
    ["email", "ana@example.org"],
    ["password", "one"],
    ["currentPassword", "two"],
    ["newPassword", "three"],
  ]);
  const state = failed({ ok: false, code: "wrong_credentials", message: "No." }, typed);
  expect(state.values).toEqual({ email: "ana@example.org" });
});

test("the first thing wrong with a field is what it says", () => {
  const errors = [
    { path: "name", message: "first" },
    { path: "name", message: "second" },
  ];
  expect(failed({ ok: false, code: "invalid_input", message: "", errors }, form([])).fieldErrors).toEqual({
    name: "first",
  });
});

test("fields are the texts of a form with one kind of line end; files and React's own fields are not among them", () => {
  const sent = form([
    ["$ACTION_REF_1", ""],
    ["note", "a\r\nb"],
    ["note", "again"],
    ["file", new Blob(["x"])],
    ["__proto__", "x"],
  ]);
  expect(Object.entries(formFields(sent))).toEqual([["note", "a\nb"]]);
});
