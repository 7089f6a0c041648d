/** Every bound a user can meet, in one place; docs/api.md prints this table. Characters are UTF-16 code units unless a name says bytes. */
export const LIMITS = {
  /** Text of one article after canonicalising. */
  articleCharacters: 2_000_000,
  /** What may be posted to be imported: HTML is larger than its text. */
  importBytes: 10_000_000,
  /** Any other request body. */
  bodyBytes: 1_000_000,
  versionsPerArticle: 1_000,
  claimsPerArticle: 10_000,
  targetsPerClaim: 50,
  quoteCharacters: 20_000,
  statementCharacters: 2_000,
  rationaleCharacters: 20_000,
  noteCharacters: 20_000,
  sourcesPerReview: 100,
  summaryCharacters: 20_000,
  commentCharacters: 10_000,
  commentsPerClaim: 1_000,
  mentionsPerComment: 50,
  reasonCharacters: 2_000,
  /** Claims times people of one call that assigns. */
  assignmentsAtOnce: 5_000,
  /** Claims that are looked at for what waits for one person. */
  workClaims: 1_000,
  /** Reviews a desk may ask for on each claim. */
  reviewsNeeded: 20,
  /** Claims that a comparison can be asked for by their ids. */
  claimsCompared: 100,
  /** Sources a desk may ask a review to cite. */
  sourcesNeeded: 10,
  /** Hours between two looks that a desk may ask for at its articles' pages: 30 days. */
  watchHours: 720,
  desks: 1_000,
  slugCharacters: 60,
  sourceTitleCharacters: 500,
  citationCharacters: 2_000,
  locatorCharacters: 500,
  urlCharacters: 2_048,
  fileNameCharacters: 255,
  nameCharacters: 200,
  emailCharacters: 254,
  passwordCharacters: 1_024,
  passwordMinimum: 12,
  tokensPerPerson: 50,
  /** Accounts at providers that one person may sign in with. */
  accountsPerPerson: 10,
  searchCharacters: 200,
  /** Disputed claims that an answer about agreement lists. */
  disputedClaims: 100,
  /** Streams of events that one person may have open on one instance. */
  streamsPerPerson: 20,
  /** Rows of one page of a list. */
  pageSize: 100,
} as const;
