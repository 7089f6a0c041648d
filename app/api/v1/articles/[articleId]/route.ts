import { correctArticle } from "@/lib/operations/correct-article";
import { readArticle } from "@/lib/operations/read-article";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.readArticle, readArticle),
  defineRoute(API_CALLS.correctArticle, correctArticle),
);
