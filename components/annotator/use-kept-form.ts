import { type RefObject, useCallback, useEffect } from "react";

/**
 * Keeps what is typed into a form in this browser under every one of `names`, until it is forgotten; a form that opens gets
 * back what is kept under the first of its names that has something. Returns what forgets it: call it once the text is safe elsewhere.
 */
export function useKeptForm(form: RefObject<HTMLFormElement | null>, names: readonly string[]): () => void {
  const all = names.join("\n");
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const kept =
      all
        .split("\n")
        .map(read)
        .find((fields) => fields.length > 0) ?? [];
    for (const [name, value] of kept) {
      const field = element.elements.namedItem(name);
      if (isField(field)) field.value = value;
    }
    const keep = () => {
      for (const name of all.split("\n")) write(name, element);
    };
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [form, all]);
  return useCallback(() => {
    for (const name of all.split("\n")) remove(name);
  }, [all]);
}

const isField = (element: unknown): element is HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

function read(name: string): [string, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "{}");
    if (typeof kept !== "object" || kept === null) return [];
    return Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    // Storage is forbidden, or holds something else: there is nothing to give back.
    return [];
  }
}

/** Hidden fields say where, not what: they are not typed. */
function write(name: string, form: HTMLFormElement): void {
  const typed = [...form.elements].flatMap((field) =>
    isField(field) && field.type !== "hidden" && field.name !== "" ? [[field.name, field.value]] : [],
  );
  try {
    localStorage.setItem(name, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // Storage is forbidden or full: the form itself still holds what was typed.
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Storage is forbidden: nothing was kept.
  }
}
