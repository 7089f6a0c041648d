/** What the driver, the pool and Node call a database that cannot be reached or did not answer in time. */
const CODES = new Set([
  // Prisma: unreachable, timed out, not there (being restored), closed, no connection free in time, no transaction opened in time.
  ...["P1001", "P1002", "P1003", "P1008", "P1017", "P2024", "P2028"],
  // Sockets, the embedded database's among them.
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"],
  // PostgreSQL: shutting down or starting, too many connections, a lock or a statement that took too long, the disk full, no such database.
  ...["57P01", "57P02", "57P03", "53300", "55P03", "57014", "53100", "3D000"],
]);
const KINDS = new Set([
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
const MESSAGES =
  /^connect ENOENT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/m;

/** Whether an exception only says that the database is away for now, whichever layer threw it. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = fieldsOf(error);
  return (
    [code, originalCode].some((name) => CODES.has(name as string) || /^08/.test(String(name ?? ""))) ||
    KINDS.has(kind as string) ||
    (typeof message === "string" && MESSAGES.test(message)) ||
    [cause, meta, driverAdapterError].some((inner) => isDatabaseAway(inner, depth + 1))
  );
}

const fieldsOf = (error: object): Record<string, unknown> => ({
  ...error,
  message: Reflect.get(error, "message"),
  cause: Reflect.get(error, "cause"),
});
