import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { type DeskAgreementView, ReadDeskAgreementInput } from "@/lib/schemas/agreement";
import { viewAgreement } from "./agreement-view";
import type { Context } from "./context";
import { readFirstVerdicts } from "./first-verdicts";
import { openAgreementDesk, scopeOf } from "./open-agreement-desk";
import { parseInput } from "./parse";

/** How well the first verdicts on a desk's claims agree, of those first reviewed on the days of a span. At most five statements. */
export async function readDeskAgreement(
  context: Context,
  input: z.input<typeof ReadDeskAgreementInput>,
): Promise<Result<DeskAgreementView>> {
  const parsed = parseInput(ReadDeskAgreementInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openAgreementDesk(context, parsed.value);
  if (!opened.ok) return opened;
  const { id, slug, name, timeZone } = opened.value;
  const { from, to } = parsed.value;
  const verdicts = await readFirstVerdicts(context, opened.value, scopeOf(opened.value, { from, to }));
  return done({
    ...(await viewAgreement(context, verdicts)),
    desk: { id, slug, name, timeZone },
    from: from ?? null,
    to: to ?? null,
  });
}
