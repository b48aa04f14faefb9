// Takes over the page that the server rendered: counts down, follows what changes, and goes on alone when it must.
import { createSSRApp, h, reactive } from 'vue';
import LobbyPageView from './lobby-board/LobbyPage.vue';
import StopPageView from './stop-page/StopPage.vue';
import { clockOf, dayAt, secondsOf, type Board, type ChosenLine } from './board.js';
import type { Copy } from './static-page/static-page.js';
import { deviceNow, isFirstTime, rememberedLine, rememberedOffset, rememberLine, rememberOffset } from './device.browser.js';
import { Follower } from './follower.browser.js';
import type { Following } from './following.js';
import type { GoingOn } from './offline/offline-departures.js';
import { Keeper } from './offline/offline-days.browser.js';
import { momentText } from './messages.js';
import type { StopPage } from './page.js';
import { reporterFor } from './stop-page/report.browser.js';

/** A page may have been kept for a while; a clock further off than this is wrong, unless it was right before. */
const oldestPageSeconds = 86_400;

interface State {
  board: Board;
  now: number;
  chosen: ChosenLine | null;
  following: Following | null;
}

/** Seconds to add to the device's clock, as far as the page and what the device remembers tell. */
function firstOffset(at: number, isKept: boolean): number {
  const [age, remembered] = [deviceNow() - at, rememberedOffset()];
  if (!isKept && age > -5 && age < oldestPageSeconds) return 0;
  if (remembered !== null && age + remembered > -5) return remembered;
  return isKept && age > 0 ? 0 : -age;
}

/** A screen that nobody touches begins anew once a day, as long as the server is there to begin with. */
const longestOpenMilliseconds = 24 * 3_600_000;

function renewDaily(state: State): void {
  setInterval(() => {
    if (state.following?.state === 'live') location.reload();
  }, longestOpenMilliseconds);
}

/** The program of this page, as the server that sent it names its builds. */
const ownScript = document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';

function follow(page: StopPage, state: State, isKept: boolean): void {
  let offset = firstOffset(secondsOf(page.board.at), isKept);
  let [live, heard, name] = [page.board, page.board.at, state.following?.state ?? null];
  const stop = `${page.prefix}/v1/stops/${encodeURIComponent(page.board.stop.stopId)}`;
  const keeper = new Keeper(
    `${stop}/departures/days?lang=${page.language}`,
    `${stop} ${page.language}`,
    () => state.now,
    (isNew) => {
      if (isNew) keeper.keep(live);
      show();
    },
  );
  /** What the server says, or else what is kept. */
  const show = (): void => {
    state.board = name === null || name === 'live' ? live : (keeper.goOn(live, state.now) ?? live);
    if (name !== null)
      state.following = { state: name, heard: momentText(heard, dayAt(state.board, state.now).today?.date, page.language) };
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
        keeper.keep(board);
        if (name === null || name === 'live') show();
      },
      heard: (at, isExact) => {
        heard = at;
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
  setInterval(tick, 1000);
  if (isKept)
    void keeper.recall().then((board) => {
      if (board !== null && secondsOf(board.at) >= secondsOf(live.at)) [live, heard] = [board, name === 'live' ? heard : board.at];
      show();
    });
  follower.start();
  keeper.start();
}

/** A television asks now and then whether a newer copy lies where its own came from. */
const lookMilliseconds = 3_600_000;

/** A copy counts by itself, from the days that came with it, and hears of nothing. */
function countAlone(page: StopPage, copy: Copy, state: State): void {
  let going: GoingOn | null = null;
  const tick = (): void => {
    const minute = Math.floor(state.now / 60);
    state.now = Math.floor(deviceNow());
    if (going === null || Math.floor(state.now / 60) === minute) return;
    state.board = going.board(page.board, state.now);
    state.following = { state: 'published', heard: momentText(copy.madeAt, dayAt(state.board, state.now).today?.date, page.language) };
  };
  void import('./offline/offline-departures.js').then((kept) => {
    if (copy.days === undefined) return;
    // What was known when it was published stands in the days, too.
    going = new kept.GoingOn(copy.days, secondsOf(copy.madeAt) + 60);
    state.now = 0;
    tick();
    const app = document.getElementById('app');
    if (app !== null) app.textContent = '';
    mount(page, state);
    setInterval(tick, 1000);
  });
  if (page.view === 'lobby')
    setInterval(() => {
      fetch(location.href, { cache: 'no-cache' })
        .then((response) => response.text())
        .then((text) => {
          if (text.includes('"madeAt":') && !text.includes(`"madeAt":${JSON.stringify(copy.madeAt)}`)) location.reload();
        })
        .catch(() => undefined);
    }, lookMilliseconds);
}

/** Where browsers have service workers, they keep the pages themselves; WeChat's has none, and there an open page goes on. */
function keepPages(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    const { serviceWorker } = navigator;
    const isFirst = serviceWorker.controller === null;
    serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(
      async () => {
        if (isFirst) (await serviceWorker.ready).active?.postMessage(location.pathname + location.search);
      },
      () => undefined,
    );
  });
}

/** The page of a stop is kept once, whatever line somebody looked at. */
function askedLine(): ChosenLine | null {
  const asked = new URLSearchParams(location.search);
  const [routeId, direction] = [asked.get('route'), asked.get('direction')];
  return routeId === null ? null : { routeId, directionId: direction === '0' ? 0 : direction === '1' ? 1 : null };
}

function mount(page: StopPage, state: State): void {
  const { stopId } = page.board.stop;
  const choose = (line: ChosenLine | null): void => {
    state.chosen = line;
    rememberLine(stopId, line);
  };
  createSSRApp({
    render: () => (page.view === 'lobby' ? h(LobbyPageView, { page, ...state }) : h(StopPageView, { page, ...state, onChoose: choose })),
  })
    .provide('send', reporterFor(page))
    .mount('#app');
}

function begin(page: StopPage): void {
  // The service worker left the page empty, because what the server had written into it is old.
  const isKept = document.getElementById('app')?.dataset['kept'] !== undefined;
  const state = reactive<State>({ board: page.board, now: secondsOf(page.board.at), chosen: page.chosen, following: null });
  if (isKept || page.copy !== undefined) state.chosen = askedLine();
  if (isKept) state.following = { state: navigator.onLine ? 'lost' : 'offline', heard: clockOf(page.board.at) };
  // Mounted first exactly as the server rendered it; what the device knows better comes after.
  else if (page.copy === undefined) mount(page, state);
  if (page.view === 'stop') state.chosen ??= rememberedLine(page.board.stop.stopId, page.board.lines);
  if (page.copy !== undefined) return countAlone(page, page.copy, state);
  if (page.at === null) follow(page, state, isKept);
  if (isKept) mount(page, state);
  if (page.view === 'lobby') renewDaily(state);
  keepPages();
}

const page = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as StopPage | null;
if (page !== null) begin(page);
