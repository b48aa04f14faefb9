import { createSSRApp, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import CopyPageView from './static-page/StaticPage.vue';
import ErrorPageView from './ErrorPage.vue';
import LobbyPageView from './lobby-board/LobbyPage.vue';
import PosterPageView from './poster/PosterPage.vue';
import StopPageView from './stop-page/StopPage.vue';
import TimetablePageView from './timetable-page/TimetablePage.vue';
import { secondsOf, type Language } from './board.js';
import { addressOf, otherLanguage, timetableAddress } from './links.js';
import { dayWithYear, sayIn, serviceClock } from './messages.js';
import css from './page.css?inline';
import type { Built, ErrorPage, PosterPage, Renderer, StopPage, TimetablePage } from './page.js';
import posterCss from './poster/poster.css?inline';
import { serviceText } from './poster/poster.js';
import { answer, sentenceOf } from './sentence.js';

/** Between tags and between quotes. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

interface Head {
  readonly language: Language;
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** Of this page in a language, from `/` on. */
  readonly addressIn: (language: Language) => string;
  readonly more?: readonly string[];
}

const meta = (name: string, content: string): string =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(content)}">`;
const notIndexed = meta('robots', 'noindex');

/**
 * What chats and search engines show of a page. Without an origin addresses stay relative: the host of a request is not
 * to be trusted in a page that is kept for everybody.
 */
function shownElsewhere({ language, prefix, title, description, siteName, addressIn, more = [] }: Head, { origin }: Built): string {
  const other = otherLanguage(language);
  const address = (lang: Language): string => origin + addressIn(lang);
  return [
    `<link rel="manifest" href="${escaped(`${prefix}/manifest.webmanifest?lang=${language}`)}">`,
    `<link rel="canonical" href="${escaped(address(language))}">`,
    `<link rel="alternate" hreflang="${other}" href="${escaped(address(other))}">`,
    meta('description', description),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', siteName),
    meta('og:locale', language === 'en' ? 'en_GB' : 'zh_CN'),
    ...(origin === '' ? [] : [meta('og:url', address(language))]),
    meta('og:image', `${origin}/icon-512.png`),
    ...more,
  ].join('\n');
}

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly head: string;
  readonly body: string;
  readonly styles?: string;
  /** Where icons lie. */
  readonly root?: string;
}

const documentOf = ({ language, title, head, body, styles = css, root = '/' }: Document): string => `<!doctype html>
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
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;

const rendered = async (view: Component, props: Readonly<Record<string, unknown>>): Promise<string> =>
  `<div id="app">${await renderToString(createSSRApp(view, props))}</div>`;

/** The service worker knows the two by this form. */
const withData = (body: string, page: StopPage): string => `${body}\n<script type="application/json" id="page">${embedded(page)}</script>`;

async function renderStopPage(page: StopPage, built: Built): Promise<string> {
  const { board, chosen, language, prefix, view } = page;
  const now = secondsOf(board.at);
  const body = await rendered((view === 'lobby' ? LobbyPageView : StopPageView) as Component, {
    page,
    board,
    now,
    chosen,
    following: null,
  });
  const title = sayIn(language)('title', { stop: board.stop.name });
  const head = {
    ...{ language, prefix, title, siteName: board.agencyName },
    description: sentenceOf(answer(board, { now, chosen, language })),
    addressIn: (lang: Language) => addressOf(page, { lang, chosen }),
    more: [
      `<script type="module" src="${built.script}"></script>`,
      ...(page.at === null ? [] : [notIndexed]),
      // A television without JavaScript asks again by itself.
      ...(view === 'lobby' ? [notIndexed, '<noscript><meta http-equiv="refresh" content="30"></noscript>'] : []),
    ],
  };
  return documentOf({ language, title, head: shownElsewhere(head, built), body: withData(body, page) });
}

/** A file has no headers, and nobody knows where it will lie. */
const copyHead = (policy: string): string => `<meta http-equiv="content-security-policy" content="${escaped(policy)}">`;

async function renderCopy(page: StopPage, { script, policy }: Built): Promise<string> {
  const { board, language, copy } = page;
  const root = copy?.root ?? './';
  const title = sayIn(language)('title', { stop: board.stop.name });
  const head = [copyHead(policy), `<script type="module" src="${root}${script.slice(1)}"></script>`].join('\n');
  return documentOf({ language, title, head, root, body: withData(await rendered(CopyPageView as Component, { page }), page) });
}

/** Nothing of it moves, so no program comes with it. */
async function renderTimetablePage(page: TimetablePage, built: Built): Promise<string> {
  const { language, prefix, routeId, date } = page;
  const say = sayIn(language);
  const title = `${say('timetableOf', { route: page.name })} · ${dayWithYear(date, language)}`;
  const body = await rendered(TimetablePageView as Component, { page });
  if (page.copy !== undefined) return documentOf({ language, title, head: copyHead(built.policy), body, root: page.copy.root });
  const runs = page.directions.map(({ towards, trips }) => {
    const [first = '', last = ''] = [trips[0], trips.at(-1)].map((trip) => serviceClock(trip?.times[0] ?? '', say));
    return say('firstAndLast', { place: towards, first, last });
  });
  const head = {
    ...{ language, prefix, title, siteName: page.agencyName },
    description: runs.length === 0 ? say('notYet') : runs.join(say('semicolon')),
    addressIn: (lang: Language) => timetableAddress({ prefix, language: lang }, routeId, date),
  };
  return documentOf({ language, title, head: shownElsewhere(head, built), body });
}

async function renderPosterPage(page: PosterPage, built: Built): Promise<string> {
  const { language, prefix, stop, lines } = page;
  const say = sayIn(language);
  const title = say('posterOf', { stop: stop.name[language] });
  const about = lines.map((line) =>
    [say('towards', { place: line.towards[language] }), ...line.services.map((one) => serviceText(one, language))].join(' '),
  );
  const head = {
    ...{ language, prefix, title, siteName: page.agencyName[language], description: about.join(say('semicolon')) },
    addressIn: (lang: Language) => `${prefix}/stops/${encodeURIComponent(stop.stopId)}/poster?lang=${lang}`,
    more: [notIndexed],
  };
  const body = await rendered(PosterPageView as Component, { page });
  return documentOf({ language, title, head: shownElsewhere(head, built), body, styles: posterCss });
}

async function renderErrorPage(page: ErrorPage): Promise<string> {
  const title = sayIn(page.language)(page.status === 404 ? 'errorTitle' : 'failedTitle');
  const body = await rendered(ErrorPageView as Component, { page });
  return documentOf({ language: page.language, title, head: notIndexed, body });
}

const renderOfflinePage: Renderer['renderOfflinePage'] = (page) =>
  renderErrorPage({ ...page, status: null, detail: sayIn(page.language)('notKept') });

export const renderer: Renderer = {
  css,
  posterCss,
  renderCopy,
  renderStopPage,
  renderTimetablePage,
  renderPosterPage,
  renderErrorPage,
  renderOfflinePage,
};
