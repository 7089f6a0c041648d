import { removeMember } from "@/lib/operations/remove-member";
import { setMember } from "@/lib/operations/set-member";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.removeMember, removeMember),
  defineRoute(API_CALLS.setMember, setMember),
);
