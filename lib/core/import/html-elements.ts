import type { BlockKind } from "../text/block";

/** Elements without content (HTML Living Standard §13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split(" "),
);

/** Elements that start and end a block of text. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** Elements whose content no reader sees as text. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  "applet audio canvas datalist embed frameset iframe noembed noframes noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

/** What an element says that its text is. Elements that are not here say what their parent says. */
export const ELEMENT_ROLES: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "title"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["blockquote", "quote"],
  ["li", "list-item"],
  ["dt", "list-item"],
  ["dd", "list-item"],
]);

/** `itemprop` of schema.org articles, and class names that newsroom systems agree on, as roles. */
export const NAMED_ROLES: ReadonlyMap<string, BlockKind> = new Map([
  ["headline", "title"],
  ["standfirst", "standfirst"],
  ["subtitle", "standfirst"],
  ["subheadline", "standfirst"],
  ["dek", "standfirst"],
  ["strapline", "standfirst"],
  ["alternativeheadline", "standfirst"],
  ["byline", "byline"],
  ["dateline", "dateline"],
  ["timestamp", "dateline"],
  ["datepublished", "dateline"],
  ["caption", "caption"],
  ["figcaption", "caption"],
]);

/** Elements around the article, never in it. `<header>` counts only outside of `<article>` and `<main>`. */
export const FURNITURE_ELEMENTS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "button", "dialog", "menu"]);

/** ARIA landmarks and widgets that are page furniture. */
export const FURNITURE_ARIA_ROLES: ReadonlySet<string> = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist button".split(
    " ",
  ),
);

/** Words in class names and ids that usually name furniture. Themes misuse them, so they make a block `likely` furniture only. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  "ad ads advert advertisement banner breadcrumb breadcrumbs comment commentlist comments cookie cookies consent copyright disqus footer gdpr masthead menu more-on most-read nav navbar navigation newsletter outbrain pagination popular promo promoted recirculation recommended related replies share sharing sidebar signup social sponsored subscribe subscription taboola tags toolbar topics trending".split(
    " ",
  ),
);

/** What opening an element closes when it is still open close by (HTML §13.1.2.4, and §13.2.6.4.7 for links). */
export const IMPLIED_CLOSES: ReadonlyMap<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }> =
  new Map([
    ["li", { closes: new Set(["li"]), within: new Set(["ul", "ol", "menu"]) }],
    ["dt", { closes: new Set(["dt", "dd"]), within: new Set(["dl"]) }],
    ["dd", { closes: new Set(["dt", "dd"]), within: new Set(["dl"]) }],
    ["tr", { closes: new Set(["tr", "td", "th"]), within: new Set(["table"]) }],
    ["td", { closes: new Set(["td", "th"]), within: new Set(["tr", "table"]) }],
    ["th", { closes: new Set(["td", "th"]), within: new Set(["tr", "table"]) }],
    ["a", { closes: new Set(["a"]), within: BLOCK_ELEMENTS }],
    ["tbody", { closes: new Set(["thead", "tbody", "tr", "td", "th"]), within: new Set(["table"]) }],
    ["tfoot", { closes: new Set(["tbody", "tr", "td", "th"]), within: new Set(["table"]) }],
  ]);
