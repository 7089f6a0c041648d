import { importArticle } from "@/lib/operations/import-article";
import { importFile } from "@/lib/operations/import-file";
import { listArticles } from "@/lib/operations/list-articles";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";

type Posted = Parameters<typeof importArticle>[1] | Parameters<typeof importFile>[1];

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineRoute(API_CALLS.listArticles, listArticles),
  defineRoute(API_CALLS.importArticle, (context, input: Posted) =>
    "file" in input ? importFile(context, input) : importArticle(context, input),
  ),
);
