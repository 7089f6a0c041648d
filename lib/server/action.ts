import { refresh, revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { type ActionState, failed } from "./action-state";
import { contextFor } from "./context";
import { serverEnv } from "./env";
import { formFields } from "./form-fields";
import { keepTyped } from "./keep-typed";
import { isSameOrigin } from "./same-origin";
import { getViewer } from "./viewer";

/** A server action as `useActionState` calls it; also a plain form's target when no script runs. */
export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

type ActionOptions<T, V> = {
  /** The operation's input from the form; default: every field once, as text. */
  read?: (form: FormData) => unknown;
  /** What the screen needs of the operation's value; default: nothing leaves the server. */
  show?: (value: T) => V;
  /** What else the edge has to do once it has worked: a cookie. */
  after?: (value: T) => Promise<void>;
  /** Where to go once it has worked. */
  goTo?: (value: T) => string;
};

/** The door of an operation for forms: same origin → viewer → operation (which parses, re-reads, checks, changes) → refresh. */
export function defineAction<I, T, V = null>(
  operation: (context: Context, input: I) => Promise<Result<T>>,
  options: ActionOptions<T, V> = {},
): FormAction<V | null> {
  return (_previous, form) =>
    keepTyped(form, async () => {
      if (!(await isOwnForm())) return failed(FOREIGN, form);
      const viewer = await getViewer();
      if (viewer === null) return failed(SIGNED_OUT, form);
      const input = options.read ? options.read(form) : formFields(form);
      // An operation parses whatever it is given (`parseInput`); its input type only helps callers that have one.
      const result = await operation(contextFor(viewer), input as I);
      if (!result.ok) return failed(result, form);
      await options.after?.(result.value);
      if (options.goTo) {
        // A layout that stays while one goes from page to page (the article beside its claims) must show the change too.
        revalidatePath("/", "layout");
        redirect(options.goTo(result.value));
      }
      refresh();
      return { status: "ok", value: options.show ? options.show(result.value) : null };
    });
}

/** Whether the form that is being handled came from one of our pages. */
export async function isOwnForm(): Promise<boolean> {
  const sent = await headers();
  return isSameOrigin((name) => sent.get(name), serverEnv().publicUrl);
}

export const FOREIGN = {
  ok: false,
  code: "forbidden",
  message:
    "This form was not sent from this site's own page. Open the page again at its usual address and send it from there.",
} as const;

export const SIGNED_OUT = {
  ok: false,
  code: "unauthenticated",
  message:
    "Your sign-in has ended. Sign in again in another tab, then send this once more: what you typed is still here.",
} as const;
