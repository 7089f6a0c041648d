import { refresh } from "next/cache";
import type { PlaceAnswerState } from "@/components/review/place-send";
import { type PlaceAnswer, placeField, quoteField, readPlaceAnswers } from "@/lib/core/desk/place-answers";
import type { FieldError, Problem, Result } from "@/lib/core/result";
import { refuse } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { locateQuote } from "@/lib/operations/locate-quote";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { isDatabaseAway } from "@/lib/server/database-away";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";

type Sent = { fields: Record<string, string>; answers: PlaceAnswer[] };

/**
 * Runs a form about a claim's places; what it answers with is done after it worked. Whatever refuses it, what was typed and
 * chosen is given back.
 */
export async function runPlaceForm(
  previous: PlaceAnswerState,
  form: FormData,
  title: string,
  run: (context: Context, sent: Sent) => Promise<Result<() => Promise<void>>>,
): Promise<PlaceAnswerState> {
  const fields = formFields(form);
  const attempt = previous.status === "refused" ? previous.attempt + 1 : 1;
  const refused = (problem: Problem, answers: PlaceAnswer[] = []): PlaceAnswerState => {
    const isConflict = problem.code === "conflict";
    const errors = isConflict ? [] : (problem.errors ?? []).map((error) => byField(error, answers));
    const message = errors.length > 0 ? null : problem.message;
    return {
      status: "refused",
      title: isConflict ? "Somebody was here first" : title,
      message,
      errors,
      fields,
      isConflict,
      attempt,
    };
  };
  if (!(await isOwnForm())) return refused(FOREIGN);
  try {
    const viewer = await getViewer();
    if (viewer === null) return refused(SIGNED_OUT);
    const context = contextFor(viewer);
    const answers = await readAnswers(context, fields);
    if (!answers.ok) return refused(answers);
    const result = await run(context, { fields, answers: answers.value });
    if (!result.ok) {
      if (result.code === "conflict") refresh();
      return refused(result, answers.value);
    }
    await result.value();
    return { status: "kept" };
  } catch (error) {
    // An error page would lose what was typed.
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return refused(AWAY);
  }
}

/** What is said of each place; words that were typed for one are looked for. The refusal names every place that is not answered for. */
async function readAnswers(context: Context, fields: Record<string, string>): Promise<Result<PlaceAnswer[]>> {
  const answers = new Map(readPlaceAnswers(fields).map((answer) => [answer.id, answer]));
  const { claimId = "" } = fields;
  for (const [name, exact] of Object.entries(fields)) {
    const id = /^quote\.(.+)$/.exec(name)?.[1];
    if (id === undefined || exact.trim() === "") continue;
    const found = await locateQuote(context, { claimId, exact: exact.trim() });
    if (!found.ok)
      return refuse(found.code, found.message, { errors: [{ path: quoteField(id), message: found.message }] });
    answers.set(id, { id, ...found.value });
  }
  const asked = (fields.asked ?? "").split(" ").filter((id) => id !== "");
  const errors = asked.flatMap((id): FieldError[] =>
    answers.has(id) ? [] : [{ path: placeField(id), message: "Say where the claim’s words are now." }],
  );
  if (errors.length > 0) return refuse("invalid_input", errors[0]?.message ?? "", { errors });
  return { ok: true, value: [...answers.values()] };
}

/** An operation names a place by its number in what was sent; the form, by the place. */
function byField({ path, message }: FieldError, answers: PlaceAnswer[]): FieldError {
  const index = /^targets\.(\d+)/.exec(path)?.[1];
  const id = index === undefined ? undefined : answers[Number(index)]?.id;
  return { path: id === undefined ? path : placeField(id), message };
}

const AWAY = refuse("unavailable", "The database does not answer right now. Wait a moment, then send this once more.");
