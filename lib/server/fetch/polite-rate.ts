/** Waits until one host may be asked again. */
export type PoliteTurn = (host: string) => Promise<void>;

/** Hosts remembered before the ones whose turn has passed are forgotten. */
const REMEMBERED = 1_000;

type Clock = { now: () => number; wait: (milliseconds: number) => Promise<void> };

const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Turns for each host, at least `everyMillis` apart, in the order they were asked for. */
export function openPoliteRate(everyMillis: number, { now, wait }: Clock = systemClock): PoliteTurn {
  const freeAt = new Map<string, number>();
  return async (host) => {
    const asked = now();
    const turn = Math.max(asked, freeAt.get(host) ?? 0);
    if (freeAt.size >= REMEMBERED) for (const [known, free] of freeAt) if (free <= asked) freeAt.delete(known);
    freeAt.set(host, turn + everyMillis);
    if (turn > asked) await wait(turn - asked);
  };
}
