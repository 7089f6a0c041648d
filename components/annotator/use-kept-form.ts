import { type RefObject, useCallback, useEffect } from "react";

/** Keeps what is typed into a form in this browser, field by field, until it is sent; gives it back when the form is opened again. Returns what forgets it. */
export function useKeptForm(form: RefObject<HTMLFormElement | null>, key: string): () => void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    for (const [name, value] of read(key)) {
      const field = element.elements.namedItem(name);
      if (
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement
      )
        field.value = value;
    }
    const keep = () => write(key, element);
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [form, key]);
  return useCallback(() => remove(key), [key]);
}

function read(key: string): [string, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return [];
    return Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    // Storage is forbidden, or holds something else: there is nothing to give back.
    return [];
  }
}

function write(key: string, form: HTMLFormElement): void {
  const typed = [...new FormData(form)].filter(
    ([name, value]) => typeof value === "string" && name !== "at" && !name.startsWith("$"),
  );
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // Storage is forbidden or full: the form itself still holds what was typed.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is forbidden: nothing was kept.
  }
}
