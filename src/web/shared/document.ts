import type { Language } from '../../language.js';

/** The HTML around a page that the server renders. */

/** Facts of the running program that every rendered page needs. */
export interface Built {
  /** Address of the page's JavaScript; null: the page is sent without any. */
  readonly script: string | null;
  /** Address of the script that opens the stop chosen last on the device; only for the page whose address names no stop. */
  readonly homeScript?: string;
  /** Put in front of every address that leaves the site: `https://…`, or `''` if the program does not know its own address. */
  readonly origin: string;
  /** The Content-Security-Policy for pages that are stored as files, because files have no HTTP headers. */
  readonly policy: string;
  /** The program runs as a demonstration: every page carries a line that says so. */
  readonly isDemo: boolean;
}

/** Escapes text for HTML, between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

/** JSON inside a script element: nothing in it can end the element. */
export const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

export const meta = (name: string, content: string): string =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`;

export const notIndexed = meta('robots', 'noindex');

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly head: string;
  readonly body: string;
  /** Inlined, so that a first visit needs no second request. */
  readonly styles: string;
  /** Styles that only this kind of page needs, after the common ones. */
  readonly moreStyles?: string;
  /** The line above a page of a demonstration, with its style sheet. */
  readonly mark?: { readonly html: string; readonly styles: string } | null;
  /** The relative or absolute path of the folder with the icons. */
  readonly root?: string;
}

/** A whole HTML page. */
export const documentOf = ({
  language,
  title,
  head,
  body,
  styles,
  moreStyles = '',
  mark = null,
  root = '/',
}: Document): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escaped(title)}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f5f6f4" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#111412" media="(prefers-color-scheme: dark)">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${root}icon-192.png">
${head}
${[styles, moreStyles, mark?.styles ?? '']
  .filter((each) => each !== '')
  .map((each) => `<style>${each}</style>`)
  .join('\n')}
</head>
<body>
${mark === null ? '' : `${mark.html}\n`}${body}
</body>
</html>
`;
