/** Presses, or goes to, the control inside of `root` (default: the panel) that names `key` in `data-shortcut`; whether there was one. */
export function pressShortcut(key: string, root = "#panel"): boolean {
  const control = document.querySelector<HTMLElement>(`${root} [data-shortcut="${CSS.escape(key)}"]`);
  if (control === null) return false;
  // What has consequences is gone to first, and pressed by the second press.
  const goesFirst = control.matches("[data-shortcut-first]") && document.activeElement !== control;
  if (goesFirst || control.matches("textarea, input:not([type=radio], [type=checkbox])")) control.focus();
  else {
    control.click();
    if (control.matches("input")) control.focus();
  }
  return true;
}
