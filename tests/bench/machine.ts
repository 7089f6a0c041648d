import os from "node:os";

/** What the figures were measured on. */
export function describeMachine(database: string): string {
  const [cpu] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return `${os.availableParallelism()} cores (${cpu?.model.trim() ?? os.arch()}), ${memory}, ${os.type()}; Node ${process.versions.node}; ${database}`;
}
