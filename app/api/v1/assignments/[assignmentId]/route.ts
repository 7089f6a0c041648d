import { changeAssignment, withdrawAssignment } from "@/lib/operations/change-assignment";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.changeAssignment, changeAssignment),
  defineRoute(API_CALLS.withdrawAssignment, withdrawAssignment),
);
