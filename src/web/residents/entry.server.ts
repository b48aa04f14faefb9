// Renders residents' pages on the server: the HTML of each kind of page, with its head and its data.
import type { Component } from 'vue';
import StaticPageView from './static-page/StaticPage.vue';
import ErrorPageView from './error-page/ErrorPage.vue';
import FeedsPageView from './feeds-page/FeedsPage.vue';
import GuidePageView from './guide-page/GuidePage.vue';
import LobbyPageView from './lobby-board/LobbyPage.vue';
import PosterPageView from './poster/PosterPage.vue';
import StopPageView from './stop-page/StopPage.vue';
import TimetablePageView from './timetable-page/TimetablePage.vue';
import TownPageView from './town-page/TownPage.vue';
import { secondsOf } from '../shared/moments.js';
import type { Language } from '../../language.js';
import { addressOf, timetableAddress, townAddress } from './links.js';
import { dayWithYear } from '../shared/dates.js';
import { sayIn, serviceClock, towardsIn } from './messages.js';
import { messages } from './messages.texts.js';
import styles from './page.css?inline';
import errorCss from './error-page/error-page-alone.css?inline';
import timetableScreenCss from './timetable-page/timetable-page.css?inline';
import timetablePrintCss from './timetable-page/timetable-page-print.css?inline';
import lobbyCss from './lobby-board/lobby-board.css?inline';
import feedsCss from './feeds-page/feeds-page.css?inline';
import { sayOnFeeds, type FeedsPage } from './feeds-page/feeds-page.js';
import guideCss from './guide-page/guide-page.css?inline';
import { sayOnGuide } from './guide-page/guide-page.js';
import { documentOf, embedded, escaped, notIndexed, type Built } from '../shared/document.js';
import type { ErrorPage, GuidePage, PosterPage, Renderer, StopPage, TimetablePage, TownPage } from './page.js';
import townCss from './town-page/town-page.css?inline';
import demoCss from './demo.css?inline';
import { demoText } from './demo.texts.js';
import { rendered, shownElsewhere } from './head.server.js';
import posterCss from './poster/poster.css?inline';
import { errorTextFor } from './error-page/error-page.js';
import { lineOnPoster, sayOnPoster, serviceText } from './poster/poster.js';
import { sayOnTimetable } from './timetable-page/timetable-page.js';
import { homeScriptOf } from './town-page/last-stop.js';
import { townData, townHead } from './town-page/town-data.js';
import { answersOf, sentenceOf } from './answer.js';

/** The line above a page of a demonstration. It is outside `#app`, so that no error in the program removes it. */
const demoMark = (isDemo: boolean, language: Language, place = ''): { html: string; styles: string } | null =>
  isDemo
    ? {
        html: `<aside class="demo ${place}" aria-label="${escaped(demoText[language])}">${escaped(demoText[language])}</aside>`,
        styles: demoCss,
      }
    : null;

/** The service worker (`offline-pages.ts`) looks for exactly this form of body and data. */
const withData = (body: string, page: StopPage): string => `${body}\n<script type="application/json" id="page">${embedded(page)}</script>`;

/** Rules for paper come last, because they override those for the screen. */
const timetableCss = timetableScreenCss + timetablePrintCss;

const moreFor = ({ view }: StopPage): string => (view === 'lobby' ? lobbyCss : '');

async function renderStopPage(page: StopPage, built: Built): Promise<string> {
  const { board, chosen, language, prefix, view } = page;
  const now = secondsOf(board.at);
  const body = await rendered((view === 'lobby' ? LobbyPageView : StopPageView) as Component, {
    page,
    board,
    now,
    chosen,
    trip: page.trip ?? null,
    following: null,
  });
  const say = sayIn(language);
  const title = say('title', { stop: board.stop.name });
  const answers = answersOf(board, { now, chosen, language, isLive: true });
  const head = {
    ...{ language, prefix, title, siteName: board.agencyName, stopId: page.path === '/' ? null : board.stop.stopId },
    description: [answers.notice, ...answers.lines.map((line) => sentenceOf(line) + say('fullStop'))]
      .join(language === 'en' ? ' ' : '')
      .trim(),
    addressIn: (lang: Language) => addressOf(page, { lang, chosen }),
    more: [
      ...(built.script === null ? [notIndexed] : [`<script type="module" src="${built.script}"></script>`]),
      ...(page.at === null ? homeScriptOf(page, built) : [notIndexed]),
      ...(view === 'lobby' ? [notIndexed] : []),
      // A television without JavaScript reloads the page every 30 seconds.
      ...(view === 'lobby' && built.script !== null ? ['<noscript><meta http-equiv="refresh" content="30"></noscript>'] : []),
    ],
  };
  const mark = demoMark(built.isDemo, language, view === 'lobby' ? 'on-lobby' : '');
  return documentOf({
    language,
    title,
    head: shownElsewhere(head, built),
    body: withData(body, page),
    styles,
    moreStyles: moreFor(page),
    mark,
  });
}

/** The Content-Security-Policy of a page that is a file, as a meta element: files have no headers. */
const headOfFile = (policy: string): string => `<meta http-equiv="content-security-policy" content="${escaped(policy)}">`;

async function renderStaticPage(page: StopPage, { script, policy }: Built): Promise<string> {
  const { board, language, staticSite } = page;
  const root = staticSite?.root ?? './';
  const title = sayIn(language)('title', { stop: board.stop.name });
  const head = [headOfFile(policy), `<script type="module" src="${root}${(script ?? '').slice(1)}"></script>`].join('\n');
  const body = withData(await rendered(StaticPageView as Component, { page }), page);
  return documentOf({ language, title, head, root, styles, moreStyles: moreFor(page), body });
}

/** The timetable of a route. Nothing on it changes while it is open, so it has no JavaScript. */
async function renderTimetablePage(page: TimetablePage, built: Built): Promise<string> {
  const { language, prefix, routeId, date } = page;
  const say = sayOnTimetable(language);
  const title = `${say('timetableOf', { route: page.name })} · ${dayWithYear(date, language)}`;
  const body = await rendered(TimetablePageView as Component, { page });
  if (page.staticSite !== undefined)
    return documentOf({
      language,
      title,
      head: headOfFile(built.policy),
      body,
      root: page.staticSite.root,
      styles,
      moreStyles: timetableCss,
    });
  const runs = page.directions.flatMap((direction) => {
    const running = direction.trips.filter(({ departure }) => departure.status !== 'cancelled');
    if (running.length === 0) return [];
    const [first = '', last = ''] = [running[0], running.at(-1)].map((trip) => serviceClock(trip?.times[0] ?? '', say));
    return say('firstAndLast', { towards: towardsIn(direction, say), first, last });
  });
  const head = {
    ...{ language, prefix, title, siteName: page.agencyName, stopId: page.stop?.stopId ?? null },
    description: runs.length === 0 ? say('notYet') : runs.join(say('stopsAt')),
    addressIn: (lang: Language) => timetableAddress({ prefix, language: lang }, routeId, date),
  };
  const mark = demoMark(built.isDemo, language);
  return documentOf({ language, title, head: shownElsewhere(head, built), body, styles, moreStyles: timetableCss, mark });
}

/** The page of all stops. Its program does not redraw it; it adds the nearest stop and the search. */
async function renderTownPage(page: TownPage, built: Built): Promise<string> {
  const { language, staticSite } = page;
  const head = townHead(page);
  const root = staticSite?.root ?? '/';
  const script = `<script type="module" src="${root}${(built.script ?? '').slice(1)}"></script>`;
  return documentOf({
    ...{ language, title: head.title, styles, root, moreStyles: townCss },
    head: staticSite === undefined ? shownElsewhere({ ...head, more: [script] }, built) : `${headOfFile(built.policy)}\n${script}`,
    body: `${await rendered(TownPageView as Component, { page })}\n<script type="application/json" id="town">${embedded(townData(page))}</script>`,
    mark: demoMark(built.isDemo, language),
  });
}

async function renderGuidePage(page: GuidePage, built: Built): Promise<string> {
  const { language, prefix, agencyName, stop, staticSite } = page;
  const say = sayOnGuide(language);
  const title = say('titleOf', { agency: agencyName });
  const body = await rendered(GuidePageView as Component, { page });
  const written = { language, title, body, styles, moreStyles: guideCss };
  if (staticSite !== undefined) return documentOf({ ...written, head: headOfFile(built.policy), root: staticSite.root });
  const head = {
    ...{ language, prefix, title, siteName: agencyName, description: say('about'), stopId: stop?.stopId ?? null },
    addressIn: (lang: Language) => townAddress({ prefix, language: lang }, '/guide'),
  };
  return documentOf({ ...written, head: shownElsewhere(head, built), mark: demoMark(built.isDemo, language) });
}

/** The program only makes its buttons copy addresses. */
async function renderFeedsPage(page: FeedsPage, built: Built): Promise<string> {
  const { language, prefix, agencyName } = page;
  const say = sayOnFeeds(language);
  const title = say('titleOf', { agency: agencyName });
  const head = {
    ...{ language, prefix, title, siteName: agencyName, description: say('about') },
    addressIn: (lang: Language) => townAddress({ prefix, language: lang }, '/feeds'),
    more: [`<script type="module" src="${built.script ?? ''}"></script>`],
  };
  const body = await rendered(FeedsPageView as Component, { page });
  return documentOf({
    ...{ language, title, body, styles, moreStyles: feedsCss },
    ...{ head: shownElsewhere(head, built), mark: demoMark(built.isDemo, language) },
  });
}

async function renderPosterPage(page: PosterPage, built: Built): Promise<string> {
  const { language, prefix, stop, lines } = page;
  const say = sayOnPoster(language);
  const title = say('posterOf', { stop: stop.name[language] });
  const about = lines.map((line) =>
    [lineOnPoster({ ...line, note: null }, language), ...line.services.map((one) => serviceText(one, language))].join(' '),
  );
  const head = {
    ...{ language, prefix, title, siteName: page.agencyName[language], description: about.join(say('semicolon')) },
    addressIn: (lang: Language) => `${prefix}/stops/${encodeURIComponent(stop.stopId)}/poster?lang=${lang}`,
    more: [notIndexed],
  };
  const body = await rendered(PosterPageView as Component, { page });
  const mark = demoMark(built.isDemo, language, 'on-poster');
  return documentOf({ language, title, head: shownElsewhere(head, built), body, styles: posterCss, mark });
}

async function renderErrorPage(page: ErrorPage): Promise<string> {
  const title = errorTextFor(page).title[page.language];
  const body = await rendered(ErrorPageView as Component, { page });
  const mark = demoMark(page.isDemo, page.language);
  return documentOf({ language: page.language, title, head: notIndexed, body, styles: errorCss, mark });
}

const renderOfflinePage: Renderer['renderOfflinePage'] = (page) => renderErrorPage({ ...page, problem: null, path: null });

export const renderer: Renderer = {
  css: [styles, lobbyCss, timetableCss, townCss, guideCss, feedsCss],
  nameUnderIcon: messages.iconName,
  posterCss,
  errorCss,
  demoCss,
  renderStaticPage,
  renderStopPage,
  renderTimetablePage,
  renderTownPage,
  renderGuidePage,
  renderFeedsPage,
  renderPosterPage,
  renderErrorPage,
  renderOfflinePage,
};
