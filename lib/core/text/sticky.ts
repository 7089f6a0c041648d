/**
 * What a sticky expression (flag `y`) matches exactly at `at`. Rules read ahead in a long line this way, without copying it; the
 * expression's own state is set anew each time, so that sharing one is safe.
 */
export function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(line);
}

/** Whether a sticky expression matches exactly at `at`. */
export function matchesAt(sticky: RegExp, line: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(line);
}

/** The offset behind what a sticky expression matches at `at`; `at` when it does not. */
export function behindMatch(sticky: RegExp, line: string, at: number): number {
  return matchesAt(sticky, line, at) ? sticky.lastIndex : at;
}
