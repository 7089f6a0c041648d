import type { ErrorCode } from "@/lib/core/result";

/** What a form about one's own part in a claim knows of its last send; the shape that `lib/server/action-state.ts` gives. */
export type RecuseAnswer =
  | { status: "idle" }
  | { status: "ok"; value: null }
  | {
      status: "error";
      code: ErrorCode;
      message: string;
      fieldErrors: Record<string, string>;
      values: Record<string, string>;
    };
