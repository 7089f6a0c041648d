"use server";

import { acceptInvite } from "@/lib/operations/accept-invite";
import { defineSignInAction } from "@/lib/server/sign-in-action";

export const acceptInviteAction = defineSignInAction(acceptInvite);
