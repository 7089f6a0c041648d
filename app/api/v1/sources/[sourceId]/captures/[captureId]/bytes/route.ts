import { readCaptureBytes } from "@/lib/operations/read-capture";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";
import { writeFile } from "@/lib/server/write-file";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.readCaptureBytes, readCaptureBytes, writeFile),
);
