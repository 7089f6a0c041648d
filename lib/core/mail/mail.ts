import { escapeHtml } from "../report/escape-html";

/** One mail to one person, in plain text and as simple HTML that says the same: no images, nothing that tells us it was read. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string; html: string };

/** A paragraph, or a list of sentences that each lead somewhere. */
export type MailPart = string | { text: string; href: string }[];

/** A mail whose both bodies are made of the same parts. */
export function buildMail(to: Mail["to"], subject: string, parts: readonly MailPart[]): Mail {
  return {
    to: { name: oneLine(to.name), address: to.address },
    subject: oneLine(subject),
    text: `${parts.map(toText).join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(subject))}</title></head><body style="font:16px/1.5 sans-serif;max-width:36em">\n${parts.map(toHtml).join("\n")}\n</body></html>\n`,
  };
}

/** Names and titles are one line wherever they stand: a line end in a header would begin another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

function toText(part: MailPart): string {
  if (typeof part === "string") return part;
  return part.map(({ text, href }) => `- ${text}\n  ${href}`).join("\n");
}

function toHtml(part: MailPart): string {
  if (typeof part === "string") return `<p dir="auto">${escapeHtml(part)}</p>`;
  const items = part.map(
    ({ text, href }) => `<li dir="auto"><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`,
  );
  return `<ul>\n${items.join("\n")}\n</ul>`;
}
