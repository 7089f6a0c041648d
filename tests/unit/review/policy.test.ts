import { describe, expect, test } from "vitest";
import { type Actor, can, canAdminister, canConfirm, type DeskAction, roleOn } from "@/lib/core/review/policy";
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
  "version.add": "reviewer",
  "claim.add": "reviewer",
  "claim.edit": "reviewer",
  "claim.withdraw": "reviewer",
  "claim.confirm": "editor",
  "review.write": "reviewer",
  "comment.write": "reviewer",
  "assignment.make": "editor",
  "history.read": "observer",
  "agreement.read": "observer",
  "desk.edit": "editor",
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
  test("a claim is confirmed by an editor, or by who reviewed it", () => {
    const cases: [Actor, boolean, boolean][] = [
      [person("editor"), false, true],
      [person("reviewer"), true, true],
      [person("reviewer"), false, false],
      [person("observer"), true, false],
      [person("reviewer", { readOnly: true }), true, false],
      [person("editor", { memberships: [{ deskId: "elsewhere", role: "editor" }] }), true, false],
    ];
    for (const [actor, isAuthor, allowed] of cases) expect(canConfirm(actor, "here", { isAuthor })).toBe(allowed);
  });
  test("a read-only token may read and export, nothing else", () => {
    const allowed = actions
      .map(([action]) => action)
      .filter((action) => can(person("editor", { readOnly: true }), action, "here"));
    expect(allowed).toEqual(["article.read", "report.export", "history.read", "agreement.read"]);
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
