"use server";

import { resumeAssignment } from "@/lib/operations/change-assignment";
import { recuse } from "@/lib/operations/recuse";
import { defineAction } from "@/lib/server/action";
import { readSeenAssignment } from "./read-assign-form";

export const recuseAction = defineAction(recuse);

export const resumeAction = defineAction(resumeAssignment, { read: readSeenAssignment });
