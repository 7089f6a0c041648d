import type { Result } from "@/lib/core/result";

/** The value of a result that must be one. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
}
