"use server";

import { captureHref, sourceHref } from "@/components/evidence/capture-href";
import { captureSource } from "@/lib/operations/capture-source";
import { uploadCapture } from "@/lib/operations/upload-capture";
import { defineAction } from "@/lib/server/action";
import type { ActionState } from "@/lib/server/action-state";
import { formFields } from "@/lib/server/form-fields";

/** Captures a source's address now, and shows the source with what came. */
export async function captureAction(previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const { sourceId } = formFields(form);
  return defineAction(captureSource, {
    read: () => ({ sourceId }),
    goTo: (capture) => sourceHref(capture.sourceId),
  })(previous, form);
}

/** Keeps a file as a capture, and shows it. */
export async function uploadAction(previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const { sourceId } = formFields(form);
  const file = form.get("content");
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  const fileName = file instanceof File && file.name !== "" ? file.name.slice(-200) : "file";
  form.delete("content");
  return defineAction(uploadCapture, {
    read: () => ({ sourceId, fileName, content: bytes.toString("base64") }),
    goTo: (capture) => captureHref(capture.sourceId, capture.id),
  })(previous, form);
}
