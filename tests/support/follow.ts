import { createStreamReader, type StreamMessage } from "@/lib/core/live/event-stream";

/** A stream of events that is read as its messages come. */
export type Followed = {
  status: number;
  headers: Headers;
  /** The next message of one of these types (absent: any but presence), as soon as it is there; `null` once the stream has ended. */
  next: (...types: string[]) => Promise<StreamMessage | null>;
  /** All bytes that have come so far, as text. */
  bytes: () => string;
  close: () => Promise<void>;
};

/** Reads an answer as a stream of events. */
export function readStream(response: Response): Followed {
  const reader = response.body?.getReader() ?? null;
  const decoder = new TextDecoder();
  const read = createStreamReader();
  const waiting: StreamMessage[] = [];
  let all = "";
  const isWanted = ({ type }: StreamMessage, types: string[]) =>
    types.length === 0 ? type !== "presence" : types.includes(type);
  return {
    status: response.status,
    headers: response.headers,
    bytes: () => all,
    async next(...types) {
      for (;;) {
        const index = waiting.findIndex((message) => isWanted(message, types));
        const [found] = index === -1 ? [] : waiting.splice(index, 1);
        if (found !== undefined) return found;
        const piece = await reader?.read();
        if (piece === undefined || piece.done) return null;
        const text = decoder.decode(piece.value, { stream: true });
        all += text;
        waiting.push(...read(text));
      }
    },
    async close() {
      await reader?.cancel();
    },
  };
}
