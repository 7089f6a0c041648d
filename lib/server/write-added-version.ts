import type { VersionAdded } from "@/lib/operations/write-version";
import { writeJson } from "./api";

/** A version that was made is 201; one that was there already, 200. */
export function writeAddedVersion({ isNew, ...answer }: VersionAdded) {
  return { ...writeJson(answer), status: isNew ? 201 : 200 };
}
