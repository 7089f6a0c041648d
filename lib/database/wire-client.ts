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
    if (this.state === "starting") return this.begin(frame.bytes);
    if (this.state === "password") return this.checkPassword(frame);
    if (frame.type === "X") return void this.socket.end();
    this.collected.push(frame.bytes);
    if (!ENDS_BATCH.has(frame.type)) return;
    this.enqueue(Buffer.concat(this.collected), frame.type !== "H");
    this.collected = [];
  }

  private begin(bytes: Buffer): void {
    const wish = readFirstMessage(bytes);
    if (wish === "encrypt") return void this.socket.write(NO_ENCRYPTION);
    if (wish !== "start") return void this.socket.end();
    this.frames.markStarted();
    if (this.options.password === null) return this.open(bytes);
    this.startup = bytes;
    this.state = "password";
    this.socket.write(ASK_PASSWORD);
  }

  private checkPassword(frame: Frame): void {
    const given = Buffer.from(frame.type === "p" ? readPassword(frame.bytes) : "");
    const right = Buffer.from(this.options.password ?? "");
    if (given.length !== right.length || !timingSafeEqual(given, right)) return this.drop("28P01", "wrong password");
    if (this.startup) this.open(this.startup);
  }

  private open(startup: Buffer): void {
    this.state = "open";
    this.enqueue(startup, true);
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
