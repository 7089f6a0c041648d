import type { Span } from "@/lib/core/text/span";
import { articleElement } from "./article-dom";
import { paintPlaces } from "./paint-cursor";

/** Shows a place in the article and brings it into view. */
export const showPlace = (span: Span): void => paintPlaces(articleElement(), [span]);

export const hidePlaces = (): void => paintPlaces(null, []);
