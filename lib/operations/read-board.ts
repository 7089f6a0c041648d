import type { ArticleHead } from "@/lib/data/article-head";
import { listAssignmentRows } from "@/lib/data/assignment-rows";
import { listClaimRows } from "@/lib/data/claims";
import type { Transaction } from "@/lib/database/client";
import { type AssignmentBoard, assignmentBoard } from "./assignment-board";

/** The board of an article for a viewer, in two statements however much there is. */
export async function readBoard(db: Transaction, head: ArticleHead, viewerId: string | null): Promise<AssignmentBoard> {
  const rows = await listClaimRows(db, head.id, head.version.id);
  return assignmentBoard(head, rows, await listAssignmentRows(db, head.id), viewerId);
}
