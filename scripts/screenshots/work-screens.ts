import { at, atArticle, type Screen } from "./screen";

/** The screens of a desk's work: who reviews what, what happened, what one is told, and the desk's rules. */
export const WORK_SCREENS: Screen[] = [
  {
    name: "reviewers",
    about: "Who is asked to review what, how far everybody is, and asking more.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/assignments"),
  },
  {
    name: "history",
    about: "Who did what to an article, and when.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/history"),
  },
  {
    name: "notifications",
    about: "What one is told: assignments, questions, and what waits for a decision.",
    stage: "filled",
    onPhone: true,
    open: at("/notifications"),
  },
  { name: "desks", about: "The desks of the installation.", stage: "filled", open: at("/settings/desks") },
  {
    name: "desk-settings",
    about: "A desk’s policy in one sentence, its scale and its members.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: at("/settings/desks/sample-desk"),
  },
  {
    name: "installation-history",
    about: "What happened to people and the installation.",
    stage: "filled",
    open: at("/settings/history"),
  },
  {
    name: "right-to-left-compare-and-decide",
    about: "Deciding on claims in Arabic.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("ar", "/compare"),
  },
];
