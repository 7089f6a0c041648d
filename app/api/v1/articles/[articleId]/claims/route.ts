import { addClaim } from "@/lib/operations/add-claim";
import { listClaims } from "@/lib/operations/list-claims";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listClaims, listClaims),
  defineRoute(API_CALLS.addClaim, addClaim),
);
