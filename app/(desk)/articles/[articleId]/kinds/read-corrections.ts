import { readKinds } from "@/components/article/picked-block";
import type { BlockKind } from "@/lib/core/text/block";
import { FACTS, type Facts, OPENED_KINDS, openedFact } from "./correct-state";

/** What a person changed in the form, against what it held when it was opened. */
export function readCorrections(form: FormData): {
  facts: Partial<Facts>;
  kinds: { index: number; kind: BlockKind }[];
} {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
  };
  const facts: Partial<Facts> = {};
  for (const name of FACTS) if (field(name).trim() !== field(openedFact(name))) facts[name] = field(name).trim();
  const opened = new Map(
    field(OPENED_KINDS)
      .split(",")
      .map((entry): [string | undefined, string | undefined] => {
        const [index, kind] = entry.split(":");
        return [index, kind];
      }),
  );
  return { facts, kinds: readKinds(form).filter(({ index, kind }) => opened.get(String(index)) !== kind) };
}
