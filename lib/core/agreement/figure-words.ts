/** Two digits, with the sign that people know and no negative nought. */
export const inDigits = (value: number): string => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace("-", "−");

/** Whole percent; what is not all is never called 100%, nor what is not none 0%. */
export function inPercent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 1) return "over 99%";
  return whole === 0 && share > 0 ? "under 1%" : `${whole}%`;
}
