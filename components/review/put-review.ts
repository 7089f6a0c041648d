import { ERROR_CODES } from "@/lib/core/result";
import type { SaveEvent } from "@/lib/core/review-form/autosave";
import { type ReviewDraft, toReviewFields } from "@/lib/core/review-form/draft";
import type { ProblemView } from "@/lib/schemas/problem";
import type { ReviewView } from "@/lib/schemas/review";
import { toSavedReview } from "./review-send";

type Save = { draft: ReviewDraft; revision: number; submit: boolean };

/** Refusals that pass by themselves: the same save is tried again. */
const PASSING: readonly string[] = ["unavailable", "rate_limited", "internal"];

/** A browser lets requests outlive their page only while their bodies are small. */
const MOST_KEEPALIVE = 60_000;

/** Saves through the API and tells the outcome as the form's machine understands it. It never throws: not to be reached is an outcome. */
export async function putReview(claimId: string, { draft, revision, submit }: Save): Promise<SaveEvent> {
  const body = JSON.stringify({ revision, ...toReviewFields(draft), submit });
  try {
    const response = await fetch(`/api/v1/claims/${encodeURIComponent(claimId)}/review`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body,
      credentials: "same-origin",
      keepalive: body.length < MOST_KEEPALIVE,
    });
    // Our own API: its answers have the shapes of lib/schemas.
    if (response.ok) return { type: "answered", review: toSavedReview((await response.json()) as ReviewView) };
    const type = response.headers.get("content-type") ?? "";
    if (!type.includes("problem+json")) return { type: "unreachable", message: null };
    const problem = (await response.json()) as ProblemView;
    if (PASSING.includes(problem.code)) return { type: "unreachable", message: problem.detail };
    const current = problem.current as ReviewView | null | undefined;
    return {
      type: "refused",
      code: ERROR_CODES.find((code) => code === problem.code) ?? "internal",
      message: problem.detail,
      errors: problem.errors,
      current: current ? toSavedReview(current) : null,
    };
  } catch (error) {
    // `fetch` rejects with a TypeError when the network is away, and parsing with a SyntaxError when the answer was cut off.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) {
      return { type: "unreachable", message: null };
    }
    throw error;
  }
}
