import { register } from "tsx/esm/api";

// `--import tsx` is not enough everywhere: on Node 20 it leaves the threads of a process alone.
register();
await import("./read-worker.ts");
