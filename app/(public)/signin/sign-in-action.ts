"use server";

import { signIn } from "@/lib/operations/sign-in";
import { defineSignInAction } from "@/lib/server/sign-in-action";

export const signInAction = defineSignInAction(signIn);
