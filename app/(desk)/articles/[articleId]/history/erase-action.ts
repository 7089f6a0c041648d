"use server";

import { eraseEventPayload } from "@/lib/operations/erase-event-payload";
import { defineAction } from "@/lib/server/action";

export const eraseEventPayloadAction = defineAction(eraseEventPayload);
