import { exportReport } from "@/lib/operations/export-report";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";
import { writeFile } from "@/lib/server/write-file";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.exportReport, exportReport, writeFile),
);
