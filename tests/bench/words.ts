/** Ordinary words of a local newspaper, to write texts of any length with. */
export const WORDS =
  `the a of and to in that for on with was were said by from at it its has had be will not than more about after before
  council port harbour union market farm school bridge river mayor budget report price wage ticket ferry train road clinic nurse
  teacher fisher driver voter tenant company owner court judge police engineer auditor minister region district county coast valley
  rose fell doubled stayed reached cost paid closed opened promised denied agreed planned measured counted published corrected
  new old local yearly public private average record early late northern southern heavy light cheap costly steady rapid
  tonnes euros litres metres hours days weeks months votes jobs homes pupils patients passengers landings catches repairs
  water power fuel steel timber bread milk rent tax debt loan grant survey figure table study letter notice meeting hearing`
    .split(/\s+/)
    .filter((word) => word !== "");

export const NAMES = [
  "Okafor",
  "Lindqvist",
  "Haddad",
  "Moreau",
  "Tanaka",
  "Novak",
  "Silva",
  "Byrne",
  "Kaya",
  "Rahman",
] as const;
