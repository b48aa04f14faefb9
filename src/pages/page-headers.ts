/**
 * The headers of every page. Nothing inline runs: the only style sheet is allowed by its hash, and the page's data is not a script. Nothing
 * is loaded from other sites.
 * @param styleHashes SHA-256 of each inlined style sheet, in base64
 */
export const pageHeaders = (styleHashes: readonly string[]): Readonly<Record<string, string>> =>
  headersWith(styleHashes.map((hash) => `'sha256-${hash}'`).join(' '));

/** For pages whose style sheets are files. */
export const appHeaders: Readonly<Record<string, string>> = headersWith("'self'");

/** For the managers' desk: its charts write `style` attributes, and its previews open in frames of this site. */
export const deskHeaders: Readonly<Record<string, string>> = headersWith("'self'; style-src-attr 'unsafe-inline'; frame-src 'self'");

/** For a page that may request the device's position when its reader wants that. */
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
