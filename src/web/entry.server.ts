import { createSSRApp, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import CopyPageView from './CopyPage.vue';
import ErrorPageView from './ErrorPage.vue';
import LobbyPageView from './LobbyPage.vue';
import StopPageView from './StopPage.vue';
import TimetablePageView from './TimetablePage.vue';
import { secondsOf } from './board.js';
import { addressOf, timetableAddress } from './links.js';
import { dayWithYear, sayIn } from './messages.js';
import css from './page.css?inline';
import type { Built, ErrorPage, Renderer, StopPage, TimetablePage } from './page.js';
import { answer, sentenceOf } from './sentence.js';

/** Between tags and between quotes. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

interface Head {
  readonly language: string;
  readonly title: string;
  readonly extra: string;
  /** Where icons lie. */
  readonly root?: string;
}

const documentOf = ({ language, title, extra, root = '/' }: Head, body: string): string => `<!doctype html>
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
${extra}
<style>${css}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Addresses are relative: the host of a request is not to be trusted in a page that is kept for everybody. */
async function renderStopPage(page: StopPage, { script }: Built): Promise<string> {
  const { board, chosen, language } = page;
  const now = secondsOf(board.at);
  const body = await renderToString(
    createSSRApp((page.view === 'lobby' ? LobbyPageView : StopPageView) as Component, { page, board, now, chosen, following: null }),
  );
  const title = sayIn(language)('title', { stop: board.stop.name });
  const description = sentenceOf(answer(board, { now, chosen, language }));
  const other = language === 'en' ? 'zh-CN' : 'en';
  const address = (lang: 'zh-CN' | 'en'): string => escaped(addressOf(page, { lang, chosen }));
  const extra = [
    `<link rel="manifest" href="${page.prefix}/manifest.webmanifest?lang=${language}">`,
    `<link rel="canonical" href="${address(language)}">`,
    `<link rel="alternate" hreflang="${other}" href="${address(other)}">`,
    ...[
      ['description', description],
      ['og:type', 'website'],
      ['og:title', title],
      ['og:description', description],
      ['og:site_name', board.agencyName],
      ['og:locale', language === 'en' ? 'en_GB' : 'zh_CN'],
      ['og:image', '/icon-512.png'],
    ].map(([name = '', content = '']) => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`),
    `<script type="module" src="${script}"></script>`,
    // A television without JavaScript asks again by itself.
    ...(page.view === 'lobby' ? ['<noscript><meta http-equiv="refresh" content="30"></noscript>'] : []),
  ].join('\n');
  return documentOf(
    { language, title, extra },
    `<div id="app">${body}</div>\n<script type="application/json" id="page">${embedded(page)}</script>`,
  );
}

/** A file has no headers, and nobody knows where it will lie. */
const copyHead = (policy: string): string => `<meta http-equiv="content-security-policy" content="${escaped(policy)}">`;

async function renderCopy(page: StopPage, { script, policy }: Built): Promise<string> {
  const { board, language, copy } = page;
  const root = copy?.root ?? './';
  const title = sayIn(language)('title', { stop: board.stop.name });
  const extra = [copyHead(policy), `<script type="module" src="${root}${script.slice(1)}"></script>`].join('\n');
  const body = await renderToString(createSSRApp(CopyPageView as Component, { page }));
  return documentOf(
    { language, title, extra, root },
    `<div id="app">${body}</div>\n<script type="application/json" id="page">${embedded(page)}</script>`,
  );
}

/** Nothing of it moves, so no program comes with it. */
async function renderTimetablePage(page: TimetablePage, { policy }: Built): Promise<string> {
  const { language, routeId, date } = page;
  const body = await renderToString(createSSRApp(TimetablePageView as Component, { page }));
  const title = `${sayIn(language)('timetableOf', { route: page.name })} · ${dayWithYear(date, language)}`;
  if (page.copy !== undefined)
    return documentOf({ language, title, extra: copyHead(policy), root: page.copy.root }, `<div id="app">${body}</div>`);
  const address = escaped(timetableAddress(page, routeId, date));
  const extra = [
    `<link rel="canonical" href="${address}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:site_name" content="${escaped(page.agencyName)}">`,
    `<meta property="og:image" content="/icon-512.png">`,
  ].join('\n');
  return documentOf({ language, title, extra }, `<div id="app">${body}</div>`);
}

async function renderErrorPage(page: ErrorPage): Promise<string> {
  const body = await renderToString(createSSRApp(ErrorPageView as Component, { page }));
  const title = sayIn(page.language)(page.status === 404 ? 'errorTitle' : 'failedTitle');
  return documentOf({ language: page.language, title, extra: '<meta name="robots" content="noindex">' }, `<div id="app">${body}</div>`);
}

const renderOfflinePage: Renderer['renderOfflinePage'] = (page) =>
  renderErrorPage({ ...page, status: null, detail: sayIn(page.language)('notKept') });

export const renderer: Renderer = { css, renderCopy, renderStopPage, renderTimetablePage, renderErrorPage, renderOfflinePage };
