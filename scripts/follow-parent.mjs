// Loaded before a program that knows nothing of its supervisor: ends the program when the supervisor is gone, however it went.
const GRACE_MS = 5000;

process.once("disconnect", () => {
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  process.kill(process.pid, "SIGTERM");
});
