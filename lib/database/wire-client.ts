import { timingSafeEqual } from "node:crypto";
import type { Socket } from "node:net";
import type { SharedSession } from "./shared-session";
import { type Frame, FrameReader } from "./wire-frames";
import { ASK_PASSWORD, fatal, NO_ENCRYPTION, readFirstMessage, readPassword } from "./wire-messages";

export type WireClientOptions = {
  /** Null: whoever can open the socket may use it. */
  password: string | null;
  /** Milliseconds a client may do nothing while the others wait for its transaction. */
  idleInTransaction: number;
  /** PostgreSQL itself failed; the process should end. */
  onFailure: (error: unknown) => void;
};

/** A message after which PostgreSQL answers: Sync, simple query, function call, Flush, the end of a COPY. */
const ENDS_BATCH = new Set(["S", "Q", "F", "H", "c", "f"]);

/** One connection: collects what the client sends up to where an answer is due, and runs it in its turn. */
export class WireClient {
  private readonly frames = new FrameReader();
  private state: "starting" | "password" | "open" | "gone" = "starting";
  private startup: Buffer | null = null;
  private collected: Buffer[] = [];
  private batches: { bytes: Buffer; isWhole: boolean }[] = [];
  private isRunning = false;
  private hasTurn = false;
  private idle: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly session: SharedSession,
    private readonly options: WireClientOptions,
  ) {
    socket.setNoDelay(true);
    socket.on("data", (piece) => this.read(piece));
    // An error is followed by `close`, which is where a client's leaving is handled.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.leave());
  }

  /** Ends the connection with a reason PostgreSQL's clients understand. */
  drop(sqlState: string, text: string): void {
    if (this.socket.writable) this.socket.end(fatal(sqlState, text));
    this.socket.destroySoon();
    this.leave();
  }

  private read(piece: Buffer): void {
    this.frames.push(piece);
    try {
      for (let frame = this.next(); frame; frame = this.next()) this.take(frame);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.drop("08P01", "not a PostgreSQL client");
    }
  }

  private next = () => (this.state === "gone" ? null : this.frames.next());

  private take(frame: Frame): void {
    if (this.state === "starting") this.begin(frame.bytes);
    else if (this.state === "password") this.checkPassword(frame);
    else if (frame.type === "X") this.socket.end();
    else this.collect(frame);
  }

  private collect(frame: Frame): void {
    this.collected.push(frame.bytes);
    if (!ENDS_BATCH.has(frame.type)) return;
    this.enqueue(Buffer.concat(this.collected), frame.type !== "H");
    this.collected = [];
  }

  private begin(bytes: Buffer): void {
    const wish = readFirstMessage(bytes);
    if (wish === "encrypt") this.socket.write(NO_ENCRYPTION);
    else if (wish === "start") this.start(bytes);
    else this.socket.end();
  }

  private start(bytes: Buffer): void {
    this.frames.markStarted();
    this.startup = bytes;
    if (this.options.password === null) {
      this.open();
      return;
    }
    this.state = "password";
    this.socket.write(ASK_PASSWORD);
  }

  private checkPassword(frame: Frame): void {
    const given = Buffer.from(frame.type === "p" ? readPassword(frame.bytes) : "");
    const right = Buffer.from(this.options.password ?? "");
    if (given.length === right.length && timingSafeEqual(given, right)) this.open();
    else this.drop("28P01", "wrong password");
  }

  private open(): void {
    this.state = "open";
    if (this.startup) this.enqueue(this.startup, true);
    this.startup = null;
  }

  private enqueue(bytes: Buffer, isWhole: boolean): void {
    this.batches.push({ bytes, isWhole });
    if (!this.isRunning) this.session.request(this.turn);
  }

  private readonly turn = () => {
    this.hasTurn = true;
    if (this.idle) clearTimeout(this.idle);
    this.work().catch(this.options.onFailure);
  };

  /** Runs one batch; then passes the turn on unless a transaction or an unfinished query needs it. */
  private async work(): Promise<void> {
    const batch = this.batches.shift();
    if (!batch) return this.passOn();
    this.isRunning = true;
    await this.session.run(batch.bytes, (data) => {
      if (this.socket.writable) this.socket.write(data);
    });
    this.isRunning = false;
    if (this.state === "gone") return this.giveBack();
    const keepsTurn = this.session.isInTransaction || !batch.isWhole;
    if (!keepsTurn) this.passOn();
    if (this.batches.length > 0) this.session.request(this.turn);
    else if (keepsTurn) this.idle = setTimeout(this.expire, this.options.idleInTransaction);
  }

  private passOn(): void {
    this.hasTurn = false;
    this.session.release(this.turn);
  }

  private readonly expire = () => this.drop("25P03", "terminating connection due to idle-in-transaction timeout");

  private leave(): void {
    if (this.state === "gone") return;
    this.state = "gone";
    if (this.idle) clearTimeout(this.idle);
    this.batches = [];
    // While a batch runs, `work` gives the turn back when it ends.
    if (this.isRunning) return;
    if (this.hasTurn) this.giveBack().catch(this.options.onFailure);
    else this.session.release(this.turn);
  }

  private async giveBack(): Promise<void> {
    await this.session.reset();
    this.passOn();
  }
}
