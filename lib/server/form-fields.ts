/** A form's text fields, the first of each name; React's own `$ACTION…` fields and files are left out. */
export function formFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    // A form sends line ends as CRLF whatever was typed.
    fields[name] ??= value.replaceAll("\r\n", "\n");
  }
  return fields;
}
