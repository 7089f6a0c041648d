import type { PGlite } from "@electric-sql/pglite";
import { query, SYNC } from "./wire-messages";

/** One of those who take turns at the session; it is called when its turn has come. */
export type Turn = () => void;

/** Bytes of answers after which PGlite is made to forget its own parsed copies of them. */
const FORGET_AFTER = 1_000_000;

/** How an error of severity PANIC begins. No value in an answer holds this: text has no NUL in it. */
const PANIC = Buffer.from("SPANIC\0VPANIC\0");

/**
 * The one backend session of a PGlite, used by several clients in turn. A turn lasts until its holder ends it: for a whole
 * transaction, or from the first message of an extended query to its Sync, so that nobody's statement, parameters or
 * transaction can meet another's.
 */
export class SharedSession {
  private holder: Turn | null = null;
  private waiting: Turn[] = [];
  private sink: ((data: Uint8Array) => void) | null = null;
  private unforgotten = 0;
  private hasPanicked = false;

  constructor(private readonly db: PGlite) {}

  /** Whether PostgreSQL is inside a transaction block, a failed one included. */
  get isInTransaction(): boolean {
    return this.db.isInTransaction();
  }

  /** Calls `turn` when the session is its own; at once if it already is. */
  request(turn: Turn): void {
    if (this.holder === null) this.holder = turn;
    if (this.holder === turn) turn();
    else if (!this.waiting.includes(turn)) this.waiting.push(turn);
  }

  /** Gives up the turn, or the place in the queue. */
  release(turn: Turn): void {
    this.waiting = this.waiting.filter((other) => other !== turn);
    if (this.holder !== turn) return;
    this.holder = this.waiting.shift() ?? null;
    this.holder?.();
  }

  /**
   * Runs protocol messages of the turn's holder; `onData` gets copies of the answer's bytes as they come.
   * @throws when PostgreSQL panicked, as when the disk is full: a server's process ends then, to recover from its log at the next
   * start; in WebAssembly it lives on, and hangs at what it is asked next.
   */
  async run(messages: Buffer, onData: (data: Uint8Array) => void): Promise<void> {
    this.sink = onData;
    try {
      await this.db.runExclusive(() => this.db.execProtocolRawStream(messages, { onRawData: this.receive }));
    } finally {
      this.sink = null;
    }
    if (this.hasPanicked) throw new Error("PostgreSQL panicked; is the disk full?");
    if (this.unforgotten > FORGET_AFTER) await this.forget();
  }

  /** Brings the session back to rest after a holder that left, or was dropped, in the middle of something. */
  async reset(): Promise<void> {
    await this.run(SYNC, () => {});
    if (this.isInTransaction) await this.run(query("ROLLBACK"), () => {});
  }

  private readonly receive = (data: Uint8Array) => {
    this.unforgotten += data.length;
    this.hasPanicked ||= Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes(PANIC);
    this.sink?.(data);
  };

  /** PGlite keeps a parsed copy of every answer until its own `execProtocol` starts anew; without this the process grows for ever. */
  private async forget(): Promise<void> {
    await this.db.runExclusive(() => this.db.execProtocol(SYNC));
    this.unforgotten = 0;
  }
}
