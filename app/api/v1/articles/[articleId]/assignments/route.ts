import { assign } from "@/lib/operations/assign";
import { listAssignments } from "@/lib/operations/list-assignments";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listAssignments, listAssignments),
  defineRoute(API_CALLS.assign, assign),
);
