/** Next calls this once in each process that serves; what runs beside the requests starts here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startDigestTask } = await import("@/lib/server/digest-task");
  startDigestTask();
}
