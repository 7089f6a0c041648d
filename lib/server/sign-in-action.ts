import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/core/result";
import type { SignInContext } from "@/lib/operations/sign-in";
import type { SignedIn } from "@/lib/operations/start-session";
import { FOREIGN, type FormAction, isOwnForm } from "./action";
import { failed } from "./action-state";
import { clientAddress } from "./client-address";
import { publicContext } from "./context";
import { serverEnv } from "./env";
import { formFields } from "./form-fields";
import { keepTyped } from "./keep-typed";
import { localPath } from "./local-path";
import { setSessionCookie } from "./sign-in-cookie";

/** The door of the operations that sign somebody in: same origin → operation → cookie → on to the form's `next`. */
export function defineSignInAction<I>(
  operation: (context: SignInContext, input: I) => Promise<Result<SignedIn>>,
): FormAction<null> {
  return (_previous, form) =>
    keepTyped(form, async () => {
      if (!(await isOwnForm())) return failed(FOREIGN, form);
      const sent = await headers();
      const address = clientAddress((name) => sent.get(name));
      const { next, ...input } = formFields(form);
      // An operation parses whatever it is given (`parseInput`); its input type only helps callers that have one.
      const result = await operation({ ...publicContext(), address }, input as I);
      if (!result.ok) return failed(result, form);
      await setSessionCookie(result.value);
      redirect(localPath(next, serverEnv().publicUrl));
    });
}
