import { addVersion } from "@/lib/operations/add-version";
import { listVersions } from "@/lib/operations/list-versions";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";
import { writeAddedVersion } from "@/lib/server/write-added-version";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listVersions, listVersions),
  defineRoute(API_CALLS.addVersion, addVersion, writeAddedVersion),
);
