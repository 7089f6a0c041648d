import { addComment } from "@/lib/operations/add-comment";
import { listComments } from "@/lib/operations/list-comments";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listComments, listComments),
  defineRoute(API_CALLS.addComment, addComment),
);
