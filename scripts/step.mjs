import { spawn } from "node:child_process";

/** Something a person must put right; its message is the whole of what they are told. */
export class Trouble extends Error {}

const running = new Set();

/** Ends what a step is running, when the person gives up meanwhile. */
export const endSteps = (signal) => {
  for (const child of running) child.kill(signal);
};

/** Runs a Node program to its end, its output kept back unless it fails, and answers what it wrote to stdout. */
export function runNode(args, { env = {}, show = false } = {}) {
  return run(process.execPath, args, { env, show });
}

export function run(command, args, { env = {}, show = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"];
    const child = spawn(command, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env }, stdio, shell });
    running.add(child);
    let output = "";
    let all = "";
    child.stdout?.on("data", (data) => {
      output += data;
      all += data;
    });
    child.stderr?.on("data", (data) => {
      all += data;
    });
    child.once("error", (error) => reject(new Trouble(`${command} could not be started: ${error.message}`)));
    child.once("close", (code, signal) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Trouble(all.trim() || `${command} ${args[0]} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
