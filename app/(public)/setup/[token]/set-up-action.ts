"use server";

import { setUp } from "@/lib/operations/set-up";
import { defineSignInAction } from "@/lib/server/sign-in-action";

export const setUpAction = defineSignInAction(setUp);
