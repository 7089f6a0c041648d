import type { Span } from "@/lib/core/text/span";
import { articleElement } from "./article-dom";
import { paintPlaces } from "./paint-cursor";

/** Shows places in the article and brings the last of them into view. */
export const showPlaces = (spans: readonly Span[]): void => paintPlaces(articleElement(), spans);

export const hidePlaces = (): void => paintPlaces(null, []);
