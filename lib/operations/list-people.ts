import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { listPersonRows, type PeopleCursor } from "@/lib/data/people";
import { ListPeopleInput, type PersonList } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { personView } from "./person-view";

/** Everybody with an account, in the order they were added, one page of them. */
export async function listPeople(
  context: Context,
  input: z.input<typeof ListPeopleInput>,
): Promise<Result<PersonList>> {
  const parsed = parseInput(ListPeopleInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { limit, cursor } = parsed.value;
  const after = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && after === null) {
    const message = "Take it from nextCursor of the page before.";
    return refuse("invalid_input", `cursor: ${message}`, { errors: [{ path: "cursor", message }] });
  }
  const deskId = await getDefaultDeskId(context.db);
  const rows = await listPersonRows(context.db, { deskId, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(last) : null;
  return done({ items: page.map(personView), nextCursor });
}

const writeCursor = ({ createdAt, id }: PeopleCursor) => `${createdAt.getTime().toString(36)}.${id}`;

function readCursor(cursor: string): PeopleCursor | null {
  const [, time, id] = /^([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  return time === undefined || id === undefined ? null : { createdAt: new Date(Number.parseInt(time, 36)), id };
}
