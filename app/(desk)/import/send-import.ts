import type { ImportState } from "./import-state";

/** Sends the form as its script does: a request that can be ended. */
export async function sendImport(_previous: ImportState, form: FormData, signal: AbortSignal): Promise<ImportState> {
  const response = await fetch("/import/answer", { method: "POST", body: form, signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
