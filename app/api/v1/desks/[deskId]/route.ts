import { changeDesk } from "@/lib/operations/change-desk";
import { readDesk } from "@/lib/operations/read-desk";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.changeDesk, changeDesk),
  defineRoute(API_CALLS.readDesk, readDesk),
);
