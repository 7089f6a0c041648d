/** The few messages of the PostgreSQL protocol (version 3.0) that we write ourselves; the rest is PostgreSQL's. */

const START_UP = 196_608;
const CANCEL_REQUEST = 80_877_102;
const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;

/** What a client's first message asks for. */
export function readFirstMessage(bytes: Buffer): "start" | "encrypt" | "cancel" | "unknown" {
  const code = bytes.readUInt32BE(4);
  if (code >>> 16 === START_UP >>> 16) return "start";
  if (code === SSL_REQUEST || code === GSS_REQUEST) return "encrypt";
  return code === CANCEL_REQUEST ? "cancel" : "unknown";
}

/** The answer to a wish for encryption: none here. */
export const NO_ENCRYPTION = Buffer.from("N");

/** AuthenticationCleartextPassword. */
export const ASK_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);

export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

/** The text of a PasswordMessage. */
export const readPassword = (bytes: Buffer) => bytes.subarray(5, Math.max(5, bytes.length - 1)).toString("utf8");

/** A simple query. */
export const query = (sql: string) => message("Q", `${sql}\0`);

/** A FATAL error with its SQLSTATE; the connection ends after it. */
export const fatal = (sqlState: string, text: string) => message("E", `SFATAL\0VFATAL\0C${sqlState}\0M${text}\0\0`);

function message(type: string, body: string): Buffer {
  const bytes = Buffer.from(`${type}\0\0\0\0${body}`, "utf8");
  bytes.writeUInt32BE(bytes.length - 1, 1);
  return bytes;
}
