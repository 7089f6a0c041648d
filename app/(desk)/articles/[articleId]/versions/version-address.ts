/** The addresses around an article's versions. `article` is its path on the desk. */
export const historyHref = (article: string) => `${article}/versions`;

export const newVersionHref = (article: string) => `${article}/versions/new`;

/** Where a version is read: the newest on the desk itself. */
export const versionHref = (article: string, number: number, newest: number) =>
  number === newest ? article : `${article}/versions/${number}`;

export const versionReportHref = (article: string, number: number, newest: number) =>
  number === newest ? `${article}/report` : `${article}/report?version=${number}`;

export const compareHref = (article: string, from: number, to: number, look: Record<string, string> = {}) =>
  `${article}/versions/compare?${new URLSearchParams({ from: String(from), to: String(to), ...look })}`;

/** Where one is after a version was added: what it changed, and a word about that. */
export const addedHref = (article: string, number: number) =>
  compareHref(article, number - 1, number, { added: String(number) });

/** Where one is after a look at the page that changed nothing: what the look came to. */
export const lookedHref = (article: string) => `${historyHref(article)}?looked=1`;
