const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** Milliseconds of running after which earlier crashes are forgotten. */
const SETTLED_MS = 30_000;

/**
 * Keeps one child running: starts it again when it ends by itself, later each time. `launch` spawns it; `leave` asks it to end.
 * @returns {{ stop: (graceMs: number) => Promise<void> }}
 */
export function supervise({ name, launch, leave, say }) {
  let child = null;
  let crashes = 0;
  let isStopping = false;
  let again = null;

  const start = () => {
    const startedAt = Date.now();
    child = launch();
    child.once("exit", (code, signal) => {
      child = null;
      if (isStopping) return;
      crashes = Date.now() - startedAt > SETTLED_MS ? 1 : crashes + 1;
      const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (crashes - 1));
      say(`The ${name} ended (${signal ?? `code ${code}`}); starting it again in ${delay / 1000} s`);
      again = setTimeout(start, delay);
    });
  };
  start();

  return {
    stop: async (graceMs) => {
      isStopping = true;
      clearTimeout(again);
      const leaving = child;
      if (!leaving) return;
      const gone = new Promise((resolve) => leaving.once("exit", resolve));
      const force = setTimeout(() => leaving.kill("SIGKILL"), graceMs);
      leave(leaving);
      await gone;
      clearTimeout(force);
    },
  };
}
