import { defineResource } from "@/lib/server/api";
import { apiResponse, JSON_TYPE, jsonBytes } from "@/lib/server/api-response";
import { serverEnv } from "@/lib/server/env";
import { buildOpenApi } from "@/lib/server/openapi";
import { version } from "@/package.json";

/** The API's own description; nothing in it is anybody's, so that no sign-in is asked. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource({
  method: "GET",
  handle: async (request) => {
    const { publicUrl } = serverEnv();
    const bytes = jsonBytes(buildOpenApi({ publicUrl, version }));
    return apiResponse(request, { status: 200, bytes, headers: JSON_TYPE });
  },
});
