import type { FieldError } from "@/lib/core/result";
import type { OpenSeat } from "@/lib/core/review/distribute";
import type { DeskMemberRow } from "@/lib/data/desk-reviewers";

/** Whether a member may be asked to review: they have not left, and their role lets them. */
export const mayReview = ({ role, deactivated }: DeskMemberRow): boolean => role !== "observer" && !deactivated;

/** Who is chosen from when nobody is named: those who can review and sign in. */
export const defaultCandidates = (members: readonly DeskMemberRow[]): DeskMemberRow[] =>
  members.filter((member) => mayReview(member) && member.canSignIn);

/** What is wrong with people who were named in `field`: each must be able to review on the desk. */
export function wrongPeople(field: string, ids: readonly string[], members: readonly DeskMemberRow[]): FieldError[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return ids.flatMap((id, index) => {
    const message = whyNot(byId.get(id));
    return message === null ? [] : [{ path: `${field}.${index}`, message }];
  });
}

function whyNot(member: DeskMemberRow | undefined): string | null {
  if (member === undefined) return "This person is not on the article's desk. An admin can add them.";
  if (member.deactivated) return `${member.name} has been deactivated. Choose somebody else.`;
  if (member.role === "observer") return `${member.name} may only read here. Choose a reviewer or an editor.`;
  return null;
}

/** What is wrong with asking people by name: nobody reviews what they recused themselves from or decided. `seats`: claims, or the whole article. */
export function wrongPairs(
  ids: readonly string[],
  members: readonly DeskMemberRow[],
  seats: readonly (Pick<OpenSeat, "decidedBy" | "recused"> & { words: string })[],
): FieldError[] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return ids.flatMap((id, index) => {
    const path = `assigneeIds.${index}`;
    const name = names.get(id) ?? "This person";
    const recused = seats.find((seat) => seat.recused.includes(id));
    if (recused !== undefined)
      return [
        {
          path,
          message: `${name} recused themselves from ${recused.words}. Take that back first, or choose somebody else.`,
        },
      ];
    const decided = seats.find((seat) => seat.decidedBy === id);
    if (decided !== undefined)
      return [
        { path, message: `${name} decided ${decided.words}: nobody reviews their own decision. Choose somebody else.` },
      ];
    return [];
  });
}
