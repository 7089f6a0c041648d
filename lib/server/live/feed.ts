import { KEEP_ALIVE, writeMessage } from "@/lib/core/live/event-stream";
import type { PresentPerson } from "@/lib/core/live/presence";
import type { Db } from "@/lib/database/client";
import { type Following, readHeads, readNews, readPresence, stillOpen } from "@/lib/operations/follow-article";

/** How often the chains' heads and who is present are asked for. */
const LOOK_EVERY_MS = 1_000;
/** Every so many looks it is asked whether followers still may follow. */
const LOOKS_PER_CHECK = 3;
/** Fixed, and tied to nothing that happens: that a line comes must tell nothing. */
const KEEP_ALIVE_MS = 15_000;

/** One open stream. */
export type Follower = Following & {
  /** Of the session or token it came with (`accessKey`). */
  key: string;
  /** Hands text on; false when nobody takes it any more, or nobody can keep up. */
  send: (text: string) => boolean;
  close: () => void;
};

type Seat = Follower & { presence: string };

/**
 * Everybody who follows something on this instance, with one look at the database for all of them each second, however many
 * they are. A follower holds no connection; while nobody follows, nothing is asked.
 */
export class Feed {
  readonly #db: Db;
  readonly #seats = new Set<Seat>();
  #looks = 0;
  #looking: NodeJS.Timeout | null = null;
  #keeping: NodeJS.Timeout | null = null;
  #isBusy = false;

  constructor(db: Db) {
    this.#db = db;
  }

  get size(): number {
    return this.#seats.size;
  }

  countOf(viewerId: string | null): number {
    return [...this.#seats].filter((seat) => seat.viewerId === viewerId).length;
  }

  /** Seats a follower, who is told at once what they missed (`told`), then what comes, until they leave. */
  join(follower: Follower): { leave: () => void; told: Promise<void> } {
    const seat: Seat = { ...follower, presence: "[]" };
    this.#seats.add(seat);
    this.#start();
    return { leave: () => this.#leave(seat), told: this.#tell(seat.deskId, [seat]) };
  }

  /** Ends every stream: the server goes down, and each client comes back to another instance. */
  closeAll(): void {
    for (const seat of [...this.#seats]) this.#end(seat);
  }

  /** One look at what is new. */
  async look(now: Date): Promise<void> {
    if (this.#seats.size === 0) return;
    this.#looks += 1;
    if (this.#looks % LOOKS_PER_CHECK === 0) await this.check(now);
    const deskIds = [...new Set([...this.#seats].map(({ deskId }) => deskId))];
    const heads = await readHeads(this.#db, deskIds);
    for (const deskId of deskIds) {
      const behind = [...this.#seats].filter((seat) => seat.deskId === deskId && seat.after < (heads.get(deskId) ?? 0));
      if (behind.length > 0) await this.#tell(deskId, behind);
    }
    await this.#tellPresence(now);
  }

  async #tell(deskId: string, seats: readonly Seat[]): Promise<void> {
    const from = seats.map(({ after }) => after);
    const { upTo, news } = await readNews(this.#db, deskId, seats);
    for (const [index, seat] of seats.entries()) {
      // A look and a joining may have met: whoever told first has told.
      if (!this.#seats.has(seat) || seat.after !== from[index]) continue;
      seat.after = upTo;
      const text = (news[index] ?? []).map(({ id, event }) =>
        writeMessage({ id, type: event.type, data: JSON.stringify(event) }),
      );
      this.#send(seat, text.join(""));
    }
  }

  async #tellPresence(now: Date): Promise<void> {
    const articleIds = [...new Set([...this.#seats].map(({ articleId }) => articleId))];
    if (articleIds.length === 0) return;
    const present = await readPresence(this.#db, articleIds, now);
    for (const seat of this.#seats) {
      const others = (present.get(seat.articleId) ?? []).filter(({ id }) => id !== seat.viewerId);
      const text = JSON.stringify(others satisfies PresentPerson[]);
      if (text === seat.presence) continue;
      seat.presence = text;
      this.#send(seat, writeMessage({ type: "presence", data: `{"people":${text}}` }));
    }
  }

  /** Ends the streams of those who may not follow any more. */
  protected async check(now: Date): Promise<void> {
    const seats = [...this.#seats];
    const open = await stillOpen(this.#db, seats, now);
    for (const [index, seat] of seats.entries()) if (open[index] !== true) this.#end(seat);
  }

  #send(seat: Seat, text: string): void {
    if (text !== "" && !seat.send(text)) this.#end(seat);
  }

  #end(seat: Seat): void {
    this.#leave(seat);
    seat.close();
  }

  #leave(seat: Seat): void {
    this.#seats.delete(seat);
    if (this.#seats.size === 0) this.#stop();
  }

  #start(): void {
    this.#looking ??= setInterval(() => void this.#lookOnce(), LOOK_EVERY_MS);
    this.#keeping ??= setInterval(() => {
      for (const seat of this.#seats) this.#send(seat, KEEP_ALIVE);
    }, KEEP_ALIVE_MS);
  }

  #stop(): void {
    if (this.#looking !== null) clearInterval(this.#looking);
    if (this.#keeping !== null) clearInterval(this.#keeping);
    this.#looking = null;
    this.#keeping = null;
  }

  /** A look that takes longer than a second is not joined by another; a database that is away is asked again. */
  async #lookOnce(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.look(new Date());
    } catch (error) {
      console.error("The live feed could not be read; trying again.", error);
    } finally {
      this.#isBusy = false;
    }
  }
}
