/**
 * The policy for one page: scripts by this request's nonce and what they load themselves, nothing inline, nothing evaluated.
 * Style elements need the nonce too; style attributes alone are let through (docs/decisions: content security policy).
 * `development`: what `next dev` needs for reloading and for React's stack traces.
 */
export function contentSecurityPolicy(nonce: string, { development = false }: { development?: boolean } = {}): string {
  const directives = {
    "default-src": "'none'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The headers of every page beside its policy; on https the browser is told to stay there. */
export function securityHeaders(publicUrl: string): Record<string, string> {
  if (!publicUrl.startsWith("https:")) return EVERYWHERE;
  return { ...EVERYWHERE, "Strict-Transport-Security": "max-age=31536000" };
}
