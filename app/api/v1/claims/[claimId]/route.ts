import { editClaim } from "@/lib/operations/edit-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.readClaim, readClaim),
  defineRoute(API_CALLS.editClaim, editClaim),
  defineRoute(API_CALLS.withdrawClaim, withdrawClaim),
);
