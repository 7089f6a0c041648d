import { type FieldError, type Problem, refuse } from "@/lib/core/result";

/** `invalid_input` for fields that are of the right shape but cannot be taken as they are. */
export function refuseFields(errors: FieldError[]): Problem {
  return refuse("invalid_input", errors[0]?.message ?? "The input is not valid.", { errors });
}
