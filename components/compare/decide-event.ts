/** Sent to the decision form by the screen's keys; its detail is the outcome that was asked for. */
export const DECIDE_EVENT = "stet-decide";
