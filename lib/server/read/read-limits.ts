/** What reading one document may take beside the memory of its thread. */
export type ReadLimits = {
  maxBytes: number;
  /** Of work, not of waiting for a thread. */
  maxMillis: number;
  /** Until a new thread has loaded its code. */
  startMillis: number;
  threads: number;
  /** Documents that may wait for a thread. */
  waiting: number;
};

export const READ_LIMITS: ReadLimits = {
  maxBytes: 10_000_000,
  maxMillis: 4_000,
  startMillis: 20_000,
  threads: 2,
  waiting: 100,
};
