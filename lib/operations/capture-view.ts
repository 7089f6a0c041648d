import { faultSentence } from "@/lib/core/intake/page-fault";
import { type CaptureRow, listCaptureRows } from "@/lib/data/captures";
import type { CaptureView } from "@/lib/schemas/capture";
import type { Context } from "./context";

/** A capture as who may know of it sees it. */
export function viewCapture({ capturedById, capturedBy, fault, capturedAt, ...row }: CaptureRow): CaptureView {
  return {
    ...row,
    fault: fault === null ? null : { code: fault, message: faultSentence(fault) },
    capturedAt: capturedAt.toISOString(),
    capturedBy: capturedById === null ? null : { id: capturedById, name: capturedBy ?? "" },
  };
}

/** A capture that was just kept. @throws when it is not there. */
export async function getCapture(context: Context, sourceId: string, id: string | null): Promise<CaptureView> {
  const row = (await listCaptureRows(context.db, [sourceId])).find((capture) => capture.id === id);
  if (row === undefined) throw new Error("a capture that was just kept is gone");
  return viewCapture(row);
}
