import { addArchiveService } from "@/lib/operations/add-archive-service";
import { listArchiveServices } from "@/lib/operations/list-archive-services";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listArchiveServices, listArchiveServices),
  defineRoute(API_CALLS.addArchiveService, addArchiveService),
);
