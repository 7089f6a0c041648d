import { type Problem, refuse } from "@/lib/core/result";

/** The refusal when guesses at a password come too fast; `wait` in seconds. */
export function tooManyAttempts(wait: number): Problem {
  const minutes = Math.ceil(wait / 60);
  return refuse(
    "rate_limited",
    `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
  );
}
