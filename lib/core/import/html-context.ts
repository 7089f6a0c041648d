import type { BlockKind } from "../text/block";
import {
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  ELEMENT_ROLES,
  FURNITURE_ARIA_ROLES,
  FURNITURE_ELEMENTS,
  FURNITURE_NAMES,
  NAMED_ROLES,
} from "./html-elements";
import type { FurnitureSign } from "./raw-block";
import type { Attributes } from "./stream-html";

/** What is known about text at one place of a page from the elements around it. */
export type HtmlContext = {
  name: string;
  dropped: boolean;
  role: BlockKind | "unmarked";
  furniture: FurnitureSign;
  link: boolean;
  preformatted: boolean;
  list: number;
  region: number;
};

export const PAGE_CONTEXT: HtmlContext = {
  name: "",
  dropped: false,
  role: "unmarked",
  furniture: "no",
  link: false,
  preformatted: false,
  list: 0,
  region: 0,
};

/** The context inside an element, given the one around it. `nextNumber` counts lists and regions. */
export function contextInside(
  outer: HtmlContext,
  name: string,
  attributes: Attributes,
  nextNumber: () => number,
): HtmlContext {
  const isRegion = (name === "article" || name === "main") && outer.region === 0;
  const isList = name === "ul" || name === "ol" || name === "dl";
  return {
    name,
    dropped: outer.dropped || DROPPED_ELEMENTS.has(name) || isHidden(attributes),
    role: roleOf(outer, name, attributes),
    furniture: furnitureOf(outer, name, attributes),
    link: outer.link || (name === "a" && attributes.has("href")),
    preformatted: outer.preformatted || name === "pre",
    list: isList ? nextNumber() : outer.list,
    region: isRegion ? nextNumber() : outer.region,
  };
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.has("hidden")) return true;
  const style = attributes.get("style")?.toLowerCase().replaceAll(" ", "") ?? "";
  return style.includes("display:none") || style.includes("visibility:hidden");
}

function roleOf(outer: HtmlContext, name: string, attributes: Attributes): BlockKind | "unmarked" {
  const own = ELEMENT_ROLES.get(name);
  if (own) return outer.role === "quote" && own === "list-item" ? "quote" : own;
  if (!BLOCK_ELEMENTS.has(name)) return outer.role;
  for (const word of namesOf(attributes)) {
    const role = NAMED_ROLES.get(word);
    if (role) return role;
  }
  return outer.role;
}

function furnitureOf(outer: HtmlContext, name: string, attributes: Attributes): FurnitureSign {
  // A site puts its article's headline into the page's <header> often enough.
  if (name === "h1") return outer.furniture === "no" ? "no" : "likely";
  if (outer.furniture === "sure") return "sure";
  if (name === "html" || name === "body" || name === "main" || name === "article") return outer.furniture;
  const inQuote = outer.role === "quote" || outer.role === "caption";
  if (FURNITURE_ELEMENTS.has(name) && !inQuote) return "sure";
  if (name === "header" && outer.region === 0) return "sure";
  if (FURNITURE_ARIA_ROLES.has(attributes.get("role")?.toLowerCase() ?? "")) return "sure";
  if (name === "form" || namesOf(attributes).some((word) => FURNITURE_NAMES.has(word))) return "likely";
  return outer.furniture;
}

/** The words in an element's class, id and itemprop, whole and split at hyphens and underscores. Bounded. */
function namesOf(attributes: Attributes): string[] {
  const written = ["itemprop", "class", "id"].map((key) => attributes.get(key)?.slice(0, 300) ?? "").join(" ");
  return written
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => [word, ...word.split(/[-_]+/)])
    .filter((word) => word !== "");
}
