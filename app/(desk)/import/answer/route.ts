import { readAnyBody } from "@/lib/server/read-body";
import { answerImport } from "../answer-import";

/** As many bytes as a server action may have: an import and its facts. */
const MOST_BYTES = 12_000_000;

/** The import form's answer for its script, which can end the request where it could not take back an action. */
export async function POST(request: Request): Promise<Response> {
  const body = await readAnyBody(request, MOST_BYTES);
  if (!body.ok) return new Response(null, { status: 413 });
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(Buffer.from(body.value), { headers: { "Content-Type": type } }).formData();
  return Response.json(await answerImport(form), { headers: { "Cache-Control": "no-store" } });
}
