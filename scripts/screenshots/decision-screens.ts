import type { Page } from "@playwright/test";
import { decideClaim } from "@/lib/operations/decide-claim";
import { readClaim } from "@/lib/operations/read-claim";
import type { Desk } from "./desk";
import { atArticle, type Screen } from "./screen";
import { valueIn } from "./value-in";

/** The sample desk's claim that two reviewers differ on. */
const DISPUTED = 2;

/** Decides the disputed claim, once. */
async function settle(desk: Desk): Promise<void> {
  const claimId = await desk.claimId("en", DISPUTED);
  const { claim } = valueIn(await readClaim(desk.context(), { claimId }));
  if (claim.decision !== null) return;
  const summary =
    "Both reviews have the same figures. The sentence leaves out who pays, so that it is **half true** at best.";
  const decision = { claimId, revision: claim.revision, verdict: "half_true", summary };
  valueIn(await decideClaim(desk.context(), decision));
}

const readyToDecide = (page: Page) => page.getByRole("button", { name: "Decide", exact: true }).waitFor();

/** The screens of decisions; the second settles what the first shows. */
export const DECISION_SCREENS: Screen[] = [
  {
    name: "compare-and-decide",
    about: "Reviews side by side, differences first, with the decision beside them.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: async (page, desk) => {
      await atArticle("en", "/compare")(page, desk);
      await readyToDecide(page);
    },
  },
  {
    name: "decided",
    about: "A claim that was decided: why, by whom, and how to decide again.",
    stage: "filled",
    onPhone: true,
    open: async (page, desk) => {
      await settle(desk);
      await page.goto(`/articles/${await desk.articleId("en")}/claims/${await desk.claimId("en", DISPUTED)}`);
      await page.getByRole("heading", { name: "The desk’s decision" }).waitFor();
    },
  },
];
