// Takes over the page that the server rendered: counts down, follows changes, and uses saved days while the server cannot be reached.
import { createSSRApp, h, reactive } from 'vue';
import LobbyPageView from './lobby-board/LobbyPage.vue';
import StopPageView from './stop-page/StopPage.vue';
import { clockOf, secondsOf } from '../shared/moments.js';
import { clockAt, dayAt, type Board, type ChosenLine } from './board.js';
import type { StaticSite } from './static-page/static-page.js';
import { deviceNow, rememberedOffset, rememberOffset } from '../shared/clock.browser.js';
import { isFirstTime } from '../shared/storage.browser.js';
import { rememberedLine, rememberLine } from './stop-page/chosen-line.browser.js';
import { Follower } from './follower.browser.js';
import type { Following } from './following.js';
import type { OfflineDepartures } from './offline/offline-departures.js';
import { OfflineFallback } from './offline/offline-fallback.browser.js';
import { registerWorker } from './offline/register-worker.browser.js';
import { momentText } from '../shared/dates.js';
import { sayIn } from './messages.js';
import type { StopPage } from './page.js';
import type { TownData } from './town-page/town-data.js';
import { reporterFor } from './stop-page/report.browser.js';
import { rememberChoices } from './town-page/last-stop.browser.js';

/** A page may come from a cache. If it seems older than this by the device's clock, that clock is taken to be wrong. */
const oldestPageSeconds = 86_400;

interface State {
  board: Board;
  now: number;
  chosen: ChosenLine | null;
  trip: string | null;
  following: Following | null;
}

/** Seconds to add to the device's clock, from the time of the page and the offset that the device remembers. */
function firstOffset(at: number, isSaved: boolean, isDemo: boolean): number {
  if (isDemo && !isSaved) return at - deviceNow();
  const [age, remembered] = [deviceNow() - at, rememberedOffset()];
  if (!isSaved && age > -5 && age < oldestPageSeconds) return 0;
  if (remembered !== null && age + remembered > -5) return remembered;
  return isSaved && age > 0 ? 0 : -age;
}

/** A screen in a lobby reloads its page once a day, if the server can be reached. */
const longestOpenMilliseconds = 24 * 3_600_000;

function renewDaily(state: State): void {
  setInterval(() => {
    if (state.following?.state === 'live') location.reload();
  }, longestOpenMilliseconds);
}

/** The address of this page's program; each build has another one. */
const ownScript = document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';

/** Follows the changes of a stop. @param signal aborted when the page is no longer shown @returns resolves once saved days are in use */
function follow(page: StopPage, state: State, { isSaved, signal, ...options }: StartOptions): Promise<void> {
  let offset = options.offset ?? firstOffset(secondsOf(page.board.at), isSaved, page.isDemo === true);
  let [live, lastAnswerAt, name] = [page.board, page.board.at, state.following?.state ?? null];
  const stop = `${page.prefix}/v1/stops/${encodeURIComponent(page.board.stop.stopId)}`;
  const isAlone = (): boolean => name === 'lost' || name === 'offline';
  const offline = new OfflineFallback(page, {
    now: () => state.now,
    ready: (isNew) => {
      if (isNew) void offline.save(live);
      show();
    },
    town: ({ changeInPlace }) => {
      const open = (other: StopPage): void => openInPlace(other, offset);
      if (page.view === 'stop') changeInPlace(page, { town: () => offline.town, isReachable: () => !isAlone(), open }, signal);
    },
  });
  /** Shows the server's board; while the server cannot be reached, a board made from the saved days. */
  const show = (): void => {
    state.board = name === null || name === 'live' ? live : (offline.boardAt(live, state.now) ?? live);
    if (name !== null)
      state.following = { state: name, lastAnswerAt: momentText(lastAnswerAt, dayAt(state.board, state.now).today?.date, page.language) };
  };
  const tick = (): void => {
    const minute = Math.floor(state.now / 60);
    state.now = Math.floor(deviceNow() + offset);
    if (name !== 'live' && Math.floor(state.now / 60) !== minute) show();
  };
  const follower = new Follower(
    { stream: `${stop}/departures/stream?lang=${page.language}`, board: `${stop}/board?lang=${page.language}` },
    {
      board: (board) => {
        live = board;
        void offline.save(board);
        if (name === null || name === 'live') show();
      },
      answered: (at, isExact) => {
        lastAnswerAt = at;
        if (isExact) rememberOffset((offset = secondsOf(at) - deviceNow()));
        tick();
      },
      state: (now) => {
        name = now;
        show();
      },
      build: (script) => {
        if (page.view === 'lobby' && script !== ownScript && isFirstTime(script)) location.reload();
      },
    },
  );
  tick();
  const ticking = setInterval(tick, 1000);
  signal.addEventListener('abort', () => clearInterval(ticking));
  const restored = isSaved
    ? offline.restore().then((board) => {
        if (board !== null && secondsOf(board.at) >= secondsOf(live.at))
          [live, lastAnswerAt] = [board, name === 'live' ? lastAnswerAt : board.at];
        show();
      })
    : Promise.resolve();
  follower.start(signal);
  offline.start(signal);
  return restored.catch(() => undefined);
}

/** How often a television checks whether its page was published anew. */
const lookMilliseconds = 3_600_000;

/** Counts down on a page of a static site, from the days inside the page; it gets no changes. */
function countAlone(page: StopPage, site: StaticSite, state: State, signal: AbortSignal): void {
  let departures: OfflineDepartures | null = null;
  const tick = (): void => {
    const minute = Math.floor(state.now / 60);
    state.now = Math.floor(deviceNow());
    if (departures === null || Math.floor(state.now / 60) === minute) return;
    state.board = departures.boardAt(page.board, state.now);
    state.following = {
      state: 'published',
      lastAnswerAt: momentText(site.madeAt, dayAt(state.board, state.now).today?.date, page.language),
    };
  };
  void import('./offline/without-server.browser.js').then(({ OfflineDepartures, changeAmongFiles }) => {
    if (site.days === undefined) return;
    // Dated later than the board, because the days already contain everything that was known at publishing.
    departures = new OfflineDepartures(site.days, secondsOf(site.madeAt) + 60);
    state.now = 0;
    tick();
    const app = document.getElementById('app');
    if (app !== null) app.textContent = '';
    mount(page, state, signal);
    const ticking = setInterval(tick, 1000);
    signal.addEventListener('abort', () => clearInterval(ticking));
    if (page.view === 'stop') void changeAmongFiles(page, site, (other) => openInPlace(other, 0), signal);
  });
  if (page.view === 'lobby')
    setInterval(() => {
      fetch(location.href, { cache: 'no-cache' })
        .then((response) => response.text())
        .then((text) => {
          if (text.includes('"madeAt":') && !text.includes(`"madeAt":${JSON.stringify(site.madeAt)}`)) location.reload();
        })
        .catch(() => undefined);
    }, lookMilliseconds);
}

/** The line in the address; null: none. A stop's page is saved once for all lines, so its own data do not contain the chosen one. */
function lineInQuery(query: URLSearchParams): ChosenLine | null {
  const [routeId, direction] = [query.get('route'), query.get('direction')];
  return routeId === null ? null : { routeId, directionId: direction === '0' ? 0 : direction === '1' ? 1 : null };
}

function mount(page: StopPage, state: State, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { stopId } = page.board.stop;
  const choose = (line: ChosenLine | null): void => {
    state.chosen = line;
    rememberLine(stopId, line);
  };
  const app = createSSRApp({
    render: () => (page.view === 'lobby' ? h(LobbyPageView, { page, ...state }) : h(StopPageView, { page, ...state, onChoose: choose })),
  }).provide('send', reporterFor(page));
  app.mount('#app');
  signal.addEventListener('abort', () => app.unmount());
}

/** How a page is started. */
interface StartOptions {
  /** The server did not just render the page: the service worker emptied a saved page, or another stop's page was shown before. */
  readonly isSaved: boolean;
  /** Seconds to add to the device's clock, if the page before knew them. */
  readonly offset?: number;
  readonly signal: AbortSignal;
}

let shown = new AbortController();

/** Shows another stop of the town in this page, without loading one. */
function openInPlace(page: StopPage, offset: number): void {
  shown.abort();
  shown = new AbortController();
  scrollTo(0, 0);
  begin(page, { isSaved: true, offset, signal: shown.signal });
}

function begin(page: StopPage, options: StartOptions): void {
  const { isSaved, signal } = options;
  if (page.kept !== undefined) document.title = sayIn(page.language)('title', { stop: page.board.stop.name });
  const state = reactive<State>({
    board: page.board,
    now: secondsOf(page.board.at),
    chosen: page.chosen,
    trip: page.trip ?? null,
    following: null,
  });
  if (isSaved || page.staticSite !== undefined) {
    const query = new URLSearchParams(location.search);
    [state.chosen, state.trip] = [lineInQuery(query), query.get('trip')];
  }
  if (isSaved) state.following = { state: navigator.onLine ? 'lost' : 'offline', lastAnswerAt: clockOf(page.board.at) };
  // Mounted exactly as the server rendered it, or hydration would fail; newer facts of the device are applied after that.
  else if (page.staticSite === undefined) mount(page, state, signal);
  if (page.view === 'stop') state.chosen ??= rememberedLine(page.board.stop.stopId, page.board.lines);
  if (page.staticSite !== undefined) return countAlone(page, page.staticSite, state, signal);
  const restored = page.at === null ? follow(page, state, options) : Promise.resolve();
  if (page.at === null) rememberChoices(page.prefix, () => clockAt(state.board, state.now), signal);
  // `remembered=1` only says that the device remembered the stop; it is removed so that it is not in addresses that people share.
  if (location.search.endsWith('&remembered=1')) history.replaceState(null, '', location.href.replace('&remembered=1', ''));
  if (isSaved) void restored.then(() => mount(page, state, signal));
  if (page.view === 'lobby') renewDaily(state);
  registerWorker();
}

const dataOf = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
const page = dataOf('page') as StopPage | null;
const town = dataOf('town') as TownData | null;
if (page !== null) begin(page, { isSaved: document.getElementById('app')?.dataset['kept'] !== undefined, signal: shown.signal });
if (town !== null) {
  if (town.staticSite === undefined) registerWorker();
  void import('./town-page/town.browser.js').then(({ startTown }) => startTown(town));
}
if (document.querySelector('button[data-copy]') !== null)
  void import('./feeds-page/copy-address.browser.js').then(({ startCopying }) => startCopying());
