/**
 * The headers of every page. Nothing inline runs: the one style sheet is named by its hash, and the page's data is no
 * script. Nothing comes from elsewhere.
 * @param styleHashes base64 of the SHA-256 of each inlined style sheet
 */
export const pageHeaders = (styleHashes: readonly string[]): Readonly<Record<string, string>> =>
  headersWith(styleHashes.map((hash) => `'sha256-${hash}'`).join(' '));

/** Those of a page whose style sheets are files of its own. */
export const appHeaders: Readonly<Record<string, string>> = headersWith("'self'");

/** Those of the managers' desk: what draws its charts writes `style` attributes, and its reports are seen in frames of our own. */
export const deskHeaders: Readonly<Record<string, string>> = headersWith("'self'; style-src-attr 'unsafe-inline'; frame-src 'self'");

/** Those of a page that may ask the device where it is, when its reader wants that. */
export const askingPosition = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...headers,
  'permissions-policy': permissions('(self)'),
});

function permissions(position: '()' | '(self)'): string {
  return `camera=(), geolocation=${position}, microphone=(), payment=(), usb=()`;
}

function headersWith(styles: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': permissions('()'),
  };
}
