/** Next calls this once in each process that serves; what runs beside the requests starts here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDigestTask } = await import("@/lib/server/digest-task");
  const { startJobTask } = await import("@/lib/server/jobs/job-task");
  startDigestTask();
  startJobTask();
}
