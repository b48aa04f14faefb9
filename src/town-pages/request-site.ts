import { isSecure, type Headers } from '../accounts/request-headers.js';

/** Where a code on paper leads, and how far one may trust that. */
export interface Site {
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  /** By the settings, by the address somebody sees in the browser right now, or one that leads nobody anywhere: this very computer. */
  readonly known: 'set' | 'asked' | 'here-only';
}

const thisComputer = /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/;

/**
 * What is set, else what the asker's browser shows. The latter is anybody's word, so what is made from it must be cached
 * by nobody: the asker gets back his own word and no one else sees it. Of forwarded names only whether it was TLS counts.
 * @returns null where the host is none
 */
export function askedSite(publicUrl: string | null, headers: Headers, overTls: boolean): Site | null {
  if (publicUrl !== null) return { origin: publicUrl, known: 'set' };
  const host = String(headers['host'] ?? '');
  const address = `${isSecure(headers, overTls) ? 'https' : 'http'}://${host}`;
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(address)) return null;
  const { origin, hostname } = new URL(address);
  return { origin, known: thisComputer.test(hostname) ? 'here-only' : 'asked' };
}
