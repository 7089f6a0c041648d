import { done, type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import type { Context } from "@/lib/operations/context";
import { accessKey, type Following } from "@/lib/operations/follow-article";
import type { ApiCall } from "@/lib/schemas/api-call";
import { LIMITS } from "@/lib/schemas/limits";
import { type ApiHandler, type ApiRoute, asActor } from "../api";
import { bearerOf } from "../api-actor";
import { readApiInput } from "../api-input";
import { contextFor } from "../context";
import { serverEnv } from "../env";
import { exceptionResponse, problemResponse } from "../problem";
import { securityHeaders } from "../security-headers";
import type { Feed } from "./feed";
import { processFeed } from "./process-feed";

/** Text that waits to be taken before a follower counts as gone: they come back and are told from where they were. */
const MOST_WAITING = 1_000;

const EVENT_STREAM = "text/event-stream";

/**
 * A reading route whose address is followed live by who accepts `text/event-stream`: same door, same input, same refusals. A
 * `Last-Event-ID` is the `after` of who comes back.
 */
export function defineFollowedRoute<I>(
  call: ApiCall,
  route: ApiRoute,
  open: (context: Context, input: I) => Promise<Result<Following>>,
): ApiRoute {
  const follow = async (actor: Actor, request: Request, segment: Parameters<ApiHandler>[1]): Promise<Response> => {
    const read = await readApiInput(call, request, (await segment.params) ?? {});
    if (!read.ok) return problemResponse(read, { status: read.status });
    const last = request.headers.get("last-event-id");
    const input = last === null || last === "" ? read.value.input : { ...read.value.input, after: last };
    // An operation parses whatever it is given (`parseInput`); its input type only helps callers that have one.
    const opened = await open(contextFor(actor), input as I);
    if (!opened.ok) return problemResponse(opened);
    if (request.method === "HEAD") return streamResponse(null);
    const bearer = await bearerOf(request);
    if (bearer === null) return problemResponse(refuse("unauthenticated", "Your sign-in has ended. Sign in again."));
    const feed = processFeed();
    const seated = checkSeats(feed, opened.value);
    if (!seated.ok) return problemResponse(seated);
    return streamResponse(streamOf(feed, { ...opened.value, key: accessKey(bearer) }, request.signal));
  };
  return {
    method: route.method,
    handle: (request, segment) =>
      wantsStream(request)
        ? asActor(request, (actor) => follow(actor, request, segment))
        : route.handle(request, segment),
  };
}

const wantsStream = (request: Request) =>
  (request.headers.get("accept") ?? "").split(",").some((type) => type.trim().startsWith(EVENT_STREAM));

function checkSeats(feed: Feed, { viewerId }: Following): Result<null> {
  if (feed.countOf(viewerId) < LIMITS.streamsPerPerson) return done(null);
  return refuse("rate_limited", `You follow ${LIMITS.streamsPerPerson} articles here already. Close some of them.`);
}

function streamOf(feed: Feed, following: Following & { key: string }, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  let isOver = false;
  const end = () => {
    isOver = true;
    leave();
  };
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const close = () => {
          if (isOver) return;
          end();
          controller.close();
        };
        const send = (text: string) => {
          if (isOver || (controller.desiredSize ?? 0) < -MOST_WAITING) return false;
          controller.enqueue(encoder.encode(text));
          return true;
        };
        signal.addEventListener("abort", close, { once: true });
        if (signal.aborted) return close();
        // Headers leave with the first bytes: say at once that this is open.
        send(":\n\n");
        try {
          const seat = feed.join({ ...following, send, close });
          leave = seat.leave;
          await seat.told;
        } catch (error) {
          void exceptionResponse(error);
          close();
        }
      },
      cancel: end,
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
}

/** `no-transform`: whatever compresses would hold back what is to be told at once. */
const streamResponse = (body: ReadableStream<Uint8Array> | null) =>
  new Response(body, {
    headers: {
      ...securityHeaders(serverEnv().publicUrl),
      "Content-Type": `${EVENT_STREAM}; charset=utf-8`,
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
      Vary: "Accept, Authorization, Cookie",
    },
  });
