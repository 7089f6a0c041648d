import { notFound } from "next/navigation";
import type { Result } from "@/lib/core/result";
import { pageValue } from "./page-value";

/** As `pageValue`, of a page whose address asks for something: an address that asks for what cannot be is not found. */
export function askedPage<T>(result: Result<T>): T {
  if (!result.ok && result.code === "invalid_input") notFound();
  return pageValue(result);
}
