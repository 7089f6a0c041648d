export const THEMES = ["system", "light", "dark"] as const;

/** How the screens look; `system` follows the device. */
export type Theme = (typeof THEMES)[number];

export const THEME_LABELS = { system: "Like the device", light: "Light", dark: "Dark" } satisfies Record<Theme, string>;

/** The cookie that remembers a person's choice; absent means `system`. */
export const THEME_COOKIE = "stet-theme";

/** The theme that a cookie or form field names; anything else means `system`. */
export function readTheme(text: unknown): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
