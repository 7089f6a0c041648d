/** Which labels met which: `counts[row][column]`, both in the order of `codes`: worst first, off-scale ones last. */
export type Confusion = { codes: string[]; counts: number[][] };
