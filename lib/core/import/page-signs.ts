import type { Attributes } from "./stream-html";

/** Signs on a page that are no text and tell what kind of page it is. */
export type PageSigns = {
  /** Characters of its scripts. */
  scriptCharacters: number;
  /** Scripts that are fetched. */
  scriptFiles: number;
  /** What a browser without scripts is shown instead, its beginning. */
  noscript: string;
  /** It holds an element that programs fill with the page: `<div id="root"></div>`. */
  hasMount: boolean;
  /** It holds the field or frame of a service that asks for proof of a person. */
  hasCaptcha: boolean;
  /** Elements are named after a wall for subscribers. */
  hasPaywallNames: boolean;
};

const LONGEST_NOSCRIPT = 2_000;
const MOUNTS: ReadonlySet<string> = new Set(["root", "app", "__next", "__nuxt", "app-root", "main-app", "application"]);
const CAPTCHA =
  /captcha|turnstile|challenge-(?:form|platform|running|stage)|datadome|perimeterx|px-captcha|arkose|funcaptcha/;
const PAYWALL =
  /pay-?wall|reg-?wall|subscription-?wall|premium-?wall|subscriber-?only|abo-?wall|piano-?offer|meter-?wall/;
/** Of each attribute only its beginning is looked at. */
const LOOKED_AT = 300;

/** Collects the signs from the stream that reads the page's text. */
export class SignCollector {
  private readonly noscripts: string[] = [];
  private noscriptLength = 0;
  private within: "script" | "noscript" | null = null;
  private depth = 0;
  private readonly signs: PageSigns = {
    scriptCharacters: 0,
    scriptFiles: 0,
    noscript: "",
    hasMount: false,
    hasCaptcha: false,
    hasPaywallNames: false,
  };

  opened(name: string, attributes: Attributes): void {
    if (this.within !== null) this.depth++;
    else if (name === "script" || name === "noscript") {
      this.within = name;
      this.depth = 1;
    }
    if (name === "script" && attributes.has("src")) this.signs.scriptFiles++;
    const named = ["id", "class", "name", "src", "action"].map((key) => attributes.get(key)?.slice(0, LOOKED_AT) ?? "");
    if (MOUNTS.has(named[0] ?? "")) this.signs.hasMount = true;
    const words = named.join(" ").toLowerCase();
    // A script for captchas is on every page with a form for comments; a field or a frame is on the page that asks.
    if (name !== "script" && CAPTCHA.test(words)) this.signs.hasCaptcha = true;
    if (PAYWALL.test(words)) this.signs.hasPaywallNames = true;
  }

  closed(): void {
    if (this.within !== null && --this.depth === 0) this.within = null;
  }

  text(data: string): void {
    if (this.within === "script") this.signs.scriptCharacters += data.length;
    if (this.within !== "noscript" || this.noscriptLength >= LONGEST_NOSCRIPT) return;
    this.noscripts.push(data.slice(0, LONGEST_NOSCRIPT));
    this.noscriptLength += data.length;
  }

  read(): PageSigns {
    return { ...this.signs, noscript: this.noscripts.join(" ").slice(0, LONGEST_NOSCRIPT) };
  }
}
