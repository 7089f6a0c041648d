import { EMBEDDED_REPORT_STYLE, EMBEDDED_REPORT_STYLE_VERSION } from "./embedded-report-style";

/** The style sheet of a report that is shown inside a page. Its address names its content, so that browsers may keep it. */
export function GET(request: Request): Response {
  const named = new URL(request.url).searchParams.get("v") === EMBEDDED_REPORT_STYLE_VERSION;
  return new Response(EMBEDDED_REPORT_STYLE, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": named ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
