import { notFound } from "next/navigation";
import type { Result } from "@/lib/core/result";

/** What an operation answered a page: its value, the page for what is not there, or an error that names the refusal's code for the error page and the log. */
export function pageValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  if (result.code === "not_found") notFound();
  throw Object.assign(new Error(`${result.code}: ${result.message}`), { digest: result.code });
}
