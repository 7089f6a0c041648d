import { faultSentence } from "./page-fault";

/** Why a look at an article's page did not reach the article, in a sentence for a person. */
export const lookFaultSentence = (fault: string): string =>
  fault === "title_mismatch" ? "The page shows another article by now." : faultSentence(fault);
