"use server";

import { createToken } from "@/lib/operations/create-token";
import { revokeToken } from "@/lib/operations/revoke-token";
import { defineAction } from "@/lib/server/action";
import { formFields } from "@/lib/server/form-fields";

export const createTokenAction = defineAction(createToken, {
  read: (form) => {
    const { name, access, days } = formFields(form);
    return { name, readOnly: access !== "write", days: Number(days) };
  },
  show: ({ token, secret }) => ({ name: token.name, secret }),
});

export const revokeTokenAction = defineAction(revokeToken);
