import type { Language } from '../../language.js';

/** The HTML around a page that the server renders. */

/** What belongs to the program, not to one page. */
export interface Built {
  /** The address of the browser's program; null: the page stays as it is. */
  readonly script: string | null;
  /** Of the page that names no stop: opens the one that was chosen last on the device. */
  readonly homeScript?: string;
  /** `https://…` where the program knows its own address, else `''`: in front of every address that leaves the site. */
  readonly origin: string;
  /** What a page may load, for those that are files and have no headers. */
  readonly policy: string;
  /** All this is a demonstration, and every page says so. */
  readonly isDemo: boolean;
}

/** Text between tags and between quotes. */
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
  /** Inlined: a first visit waits for nothing else. */
  readonly styles: string;
  /** Those that only this kind of page has, after the others. */
  readonly moreStyles?: string;
  /** Above everything else, with the style sheet that goes with it. */
  readonly mark?: { readonly html: string; readonly styles: string } | null;
  /** Where icons lie. */
  readonly root?: string;
}

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
