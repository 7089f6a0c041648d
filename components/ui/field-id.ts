/** The id of the control for a field's path (`sources.0.url`), so that an error summary can link to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}
