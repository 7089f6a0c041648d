/**
 * Lets react-aria's own style element pass our content security policy: it asks a `meta` for the nonce that this document's
 * scripts were let in by. Call it before the first of its menus opens; calling it again does nothing.
 */
export function lendNonce(): void {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (!nonce || document.querySelector('meta[property="csp-nonce"]') !== null) return;
  const meta = document.createElement("meta");
  meta.setAttribute("property", "csp-nonce");
  // As a property it is never in the markup, where an injected style sheet could read it off.
  meta.nonce = nonce;
  document.head.append(meta);
}
