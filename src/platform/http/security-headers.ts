/**
 * Sent with every page, names and values in turn. The content security policy is each page's own. `frame-ancestors` there says what
 * X-Frame-Options said; HSTS is the business of whoever ends TLS.
 */
export const securityHeaders: readonly string[] = [
  "X-Content-Type-Options",
  "nosniff",
  "Referrer-Policy",
  "strict-origin-when-cross-origin",
  "Permissions-Policy",
  "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy",
  "same-origin",
];
