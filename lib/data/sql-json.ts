import { Prisma } from "@/lib/database/generated/client";

/** The format of times in JSON: ISO 8601 in UTC with milliseconds; for `to_char(… AT TIME ZONE 'UTC', …)`. */
export const UTC = Prisma.sql`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The label `g` of a scale. */
export const RATING_JSON = Prisma.sql`json_build_object('code', g.code, 'label', g.label, 'kind', g.kind, 'value', g.value, 'meaning', g.meaning, 'retired', g.retired)`;
