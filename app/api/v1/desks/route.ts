import { createDesk } from "@/lib/operations/create-desk";
import { listDesks } from "@/lib/operations/list-desks";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.createDesk, createDesk),
  defineRoute(API_CALLS.listDesks, listDesks),
);
