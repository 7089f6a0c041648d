import { followArticle } from "@/lib/operations/follow-article";
import { listEvents } from "@/lib/operations/list-events";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { defineResource, defineRoute } from "@/lib/server/api";
import { defineFollowedRoute } from "@/lib/server/live/follow-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineResource(
  defineFollowedRoute(API_CALLS.listEvents, defineRoute(API_CALLS.listEvents, listEvents), followArticle),
);
