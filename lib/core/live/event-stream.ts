/** One message of a stream of server-sent events. */
export type StreamMessage = {
  /** What a client that comes back names; absent: it goes on from the one before. */
  id?: string | undefined;
  type: string;
  data: string;
};

/** A message as it is sent. `data` may hold no line break (JSON has none). */
export const writeMessage = ({ id, type, data }: StreamMessage): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${type}\ndata: ${data}\n\n`;

/** What keeps a connection open and says nothing. */
export const KEEP_ALIVE = ":\n\n";

/** Takes messages out of a stream as its pieces come in, however it was cut. */
export function createStreamReader(): (piece: string) => StreamMessage[] {
  let rest = "";
  return (piece) => {
    const parts = `${rest}${piece}`.replace(/\r\n?/g, "\n").split("\n\n");
    rest = parts.pop() ?? "";
    return parts.flatMap(readMessage);
  };
}

function readMessage(text: string): StreamMessage[] {
  const fields = new Map<string, string>();
  const data: string[] = [];
  for (const line of text.split("\n")) {
    const [, name, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === "data") data.push(value ?? "");
    else if (name !== undefined) fields.set(name, value ?? "");
  }
  if (data.length === 0) return [];
  return [{ id: fields.get("id"), type: fields.get("event") ?? "message", data: data.join("\n") }];
}
