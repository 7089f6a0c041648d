import { headers } from "next/headers";

/** Whether the page answers a form that was posted without scripts: it is then shown again with all that was typed, signed in or not. */
export async function isFormPost(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
