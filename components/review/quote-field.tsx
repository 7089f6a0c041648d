import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { quoteField } from "@/lib/core/desk/place-answers";

/** Where a place is now, by its words: the way of those without scripts. */
export function QuoteField({ targetId }: { targetId: string }) {
  return (
    <Field
      name={quoteField(targetId)}
      label="Or the words it stands on now"
      hint="Copied from the article, letter for letter."
      optional
    >
      {(control) => <TextInput {...control} dir="auto" autoComplete="off" />}
    </Field>
  );
}
