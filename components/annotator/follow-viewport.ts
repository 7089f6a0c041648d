/** Calls `place` now and whenever one scrolls or the window changes its size; answers how to stop. */
export function followViewport(place: () => void): () => void {
  place();
  window.addEventListener("scroll", place, { passive: true });
  window.addEventListener("resize", place);
  return () => {
    window.removeEventListener("scroll", place);
    window.removeEventListener("resize", place);
  };
}
