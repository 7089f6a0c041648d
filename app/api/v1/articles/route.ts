import { importArticle } from "@/lib/operations/import-article";
import { listArticles } from "@/lib/operations/list-articles";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listArticles, listArticles),
  defineRoute(API_CALLS.importArticle, importArticle),
);
