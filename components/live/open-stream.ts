import { createStreamReader, type StreamMessage } from "@/lib/core/live/event-stream";

/** Reads an article's events from after one on, until the stream ends or `signal` does. Answers the last status; throws when the server is not reached. */
export async function openStream(
  articleId: string,
  { after, signal, opened, message }: StreamOptions,
): Promise<{ status: number }> {
  const response = await fetch(`/api/v1/articles/${articleId}/events${after === null ? "" : `?after=${after}`}`, {
    headers: { Accept: "text/event-stream" },
    cache: "no-store",
    signal,
  });
  if (!response.ok || response.body === null) return { status: response.status };
  opened();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const read = createStreamReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { status: response.status };
    for (const found of read(value)) message(found);
  }
}

type StreamOptions = {
  after: string | null;
  signal: AbortSignal;
  opened: () => void;
  message: (message: StreamMessage) => void;
};
