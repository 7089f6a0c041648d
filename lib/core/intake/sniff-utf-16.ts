const LOOKED_AT = 4_096;
/** Of UTF-16, spaces, line breaks and markup have a zero byte, in every script; of anything else, next to nothing has. */
const LEAST_ZEROS = 0.05;

/** Which UTF-16 bytes without a byte order mark are, or `null` when they are none. */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const looked = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const enough = Math.max(2, (looked / 2) * LEAST_ZEROS);
  if (odd >= enough && even * 10 <= odd) return "utf-16le";
  return even >= enough && odd * 10 <= even ? "utf-16be" : null;
}
