/** One message of the PostgreSQL protocol, type and length included; a client's first messages have no type. */
export type Frame = { type: string; bytes: Buffer };

/** Bytes. What a real server takes at most before and after the start-up (`MAX_STARTUP_PACKET_LENGTH`, `PQ_LARGE_MESSAGE_LIMIT`). */
const LARGEST_STARTUP = 10_000;
const LARGEST_MESSAGE = 0x3fffffff;

/** Cuts a client's byte stream into messages. What is incomplete waits without being copied again for each piece that arrives. */
export class FrameReader {
  private pieces: Buffer[] = [];
  private size = 0;
  private needed = 8;
  private isStarted = false;

  push(piece: Buffer): void {
    this.pieces.push(piece);
    this.size += piece.length;
  }

  /** From now on messages carry their type. */
  markStarted(): void {
    this.isStarted = true;
    this.needed = 5;
  }

  /** The next whole message, null while it is still arriving. @throws RangeError when this cannot be the protocol. */
  next(): Frame | null {
    const header = this.isStarted ? 5 : 8;
    if (this.size < this.needed) return null;
    const all = this.joined();
    const length = this.isStarted ? 1 + all.readUInt32BE(1) : all.readUInt32BE(0);
    const largest = this.isStarted ? LARGEST_MESSAGE : LARGEST_STARTUP;
    if (length < header || length > largest) throw new RangeError("not a PostgreSQL message");
    this.needed = length;
    if (this.size < length) return null;
    this.pieces = [all.subarray(length)];
    this.size -= length;
    this.needed = header;
    return { type: this.isStarted ? String.fromCharCode(all.readUInt8(0)) : "", bytes: all.subarray(0, length) };
  }

  private joined(): Buffer {
    const [first, ...rest] = this.pieces;
    const all = first && rest.length === 0 ? first : Buffer.concat(this.pieces);
    this.pieces = [all];
    return all;
  }
}
