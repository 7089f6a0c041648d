import { refuse } from "@/lib/core/result";
import { checkHealth } from "@/lib/operations/check-health";
import { defineResource } from "@/lib/server/api";
import { apiResponse, JSON_TYPE, jsonBytes } from "@/lib/server/api-response";
import { getDb } from "@/lib/server/context";
import { exceptionResponse, problemResponse } from "@/lib/server/problem";

/** For load balancers and supervisors: 200 when the database answers and is migrated, else 503. Asks nobody to sign in. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource({
  method: "GET",
  handle: async (request) => {
    try {
      const health = await checkHealth(getDb());
      if (!health.ok) return problemResponse(refuse("unavailable", health.reason));
      return apiResponse(request, { status: 200, bytes: jsonBytes({ ok: true }), headers: JSON_TYPE });
    } catch (error) {
      return exceptionResponse(error);
    }
  },
});
