/** The body of an exported report, to stand inside a page that has a `main` of its own. */
export function reportMarkup(file: string): string {
  const body = file.slice(file.indexOf("<body>") + "<body>".length, file.lastIndexOf("</body>"));
  // The renderer writes each of these once, and article text cannot hold a tag: it is escaped.
  return body.replace('<main class="report">', '<div class="report">').replace("</main>", "</div>");
}
