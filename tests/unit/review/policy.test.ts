import { describe, expect, test } from "vitest";
import { type Actor, can, canAdminister, type DeskAction, roleOn } from "@/lib/core/review/policy";
import { ROLES, type Role } from "@/lib/core/review/role";

const person = (role: Role | null, rest: Partial<Extract<Actor, { kind: "user" }>> = {}): Actor => ({
  kind: "user",
  id: "u",
  name: "Ana",
  email: "ana@example.org",
  isAdmin: false,
  memberships: role === null ? [] : [{ deskId: "here", role }],
  readOnly: false,
  ...rest,
});

/** The weakest role that may do each thing: the law, written out beside the code that has it. */
const LAW: Record<DeskAction, Role> = {
  "article.read": "observer",
  "report.export": "observer",
  "article.import": "reviewer",
  "article.edit": "reviewer",
  "claim.add": "reviewer",
  "claim.edit": "reviewer",
  "claim.withdraw": "reviewer",
  "review.write": "reviewer",
};
const actions = Object.entries(LAW) as [DeskAction, Role][];

describe("who may do what", () => {
  test.each(actions)("%s needs %s", (action, weakest) => {
    for (const role of ROLES) {
      expect(can(person(role), action, "here"), role).toBe(ROLES.indexOf(role) >= ROLES.indexOf(weakest));
    }
  });
  test.each(actions)("%s: nobody from another desk", (action) => {
    expect(can(person("editor"), action, "elsewhere")).toBe(false);
    expect(can(person(null), action, "here")).toBe(false);
  });
  test.each(actions)("%s: an admin and the system, on every desk", (action) => {
    expect(can(person(null, { isAdmin: true }), action, "here")).toBe(true);
    expect(can({ kind: "system" }, action, "here")).toBe(true);
  });
  test("a read-only token may read and export, nothing else", () => {
    const allowed = actions
      .map(([action]) => action)
      .filter((action) => can(person("editor", { readOnly: true }), action, "here"));
    expect(allowed).toEqual(["article.read", "report.export"]);
  });
  test("only admins and the system administer, and not through a read-only token", () => {
    expect(canAdminister(person("editor"))).toBe(false);
    expect(canAdminister(person(null, { isAdmin: true }))).toBe(true);
    expect(canAdminister(person(null, { isAdmin: true, readOnly: true }))).toBe(false);
    expect(canAdminister({ kind: "system" })).toBe(true);
  });
  test("a person has no role on a desk they are not on", () => {
    expect(roleOn(person("reviewer"), "elsewhere")).toBeNull();
  });
});
