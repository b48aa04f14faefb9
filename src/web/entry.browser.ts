// Takes over the page that the server rendered: counts down, follows what changes, and goes on alone when it must.
import { createSSRApp, h, reactive } from 'vue';
import LobbyPageView from './LobbyPage.vue';
import StopPageView from './StopPage.vue';
import { clockOf, secondsOf, type Board, type ChosenLine } from './board.js';
import { deviceNow, rememberedLine, rememberLine } from './device.browser.js';
import { Follower } from './follower.browser.js';
import type { Following } from './following.js';
import type { StopPage } from './page.js';
import { reporterFor } from './report.browser.js';

/** A page may have been kept for a while; a clock further off than this is wrong. */
const oldestPageSeconds = 86_400;

interface State {
  board: Board;
  now: number;
  chosen: ChosenLine | null;
  following: Following | null;
}

/** Seconds to add to the device's clock, as far as the page itself tells. */
function firstOffset(at: number): number {
  const age = deviceNow() - at;
  return age > -5 && age < oldestPageSeconds ? 0 : -age;
}

/** A screen that nobody touches begins anew once a day, as long as the server is there to begin with. */
const longestOpenMilliseconds = 24 * 3_600_000;

function renewDaily(state: State): void {
  setInterval(() => {
    if (state.following?.state === 'live') location.reload();
  }, longestOpenMilliseconds);
}

function follow(page: StopPage, state: State): void {
  let offset = firstOffset(state.now);
  const tick = (): void => void (state.now = Math.floor(deviceNow() + offset));
  const stop = `${page.prefix}/v1/stops/${encodeURIComponent(page.board.stop.stopId)}`;
  let heard = clockOf(page.board.at);
  const follower = new Follower(
    { stream: `${stop}/departures/stream?lang=${page.language}`, board: `${stop}/board?lang=${page.language}` },
    {
      board: (board) => void (state.board = board),
      heard: (at, isExact) => {
        heard = clockOf(at);
        if (isExact) offset = secondsOf(at) - deviceNow();
        tick();
      },
      state: (name) => void (state.following = { state: name, heard }),
    },
  );
  follower.start();
  setInterval(tick, 1000);
  tick();
}

const page = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as StopPage | null;
if (page !== null) {
  const state = reactive<State>({ board: page.board, now: secondsOf(page.board.at), chosen: page.chosen, following: null });
  const { stopId } = page.board.stop;
  const choose = (line: ChosenLine | null): void => {
    state.chosen = line;
    rememberLine(stopId, line);
  };
  // Mounted first exactly as the server rendered it; what the device knows better comes after.
  createSSRApp({
    render: () => (page.view === 'lobby' ? h(LobbyPageView, { page, ...state }) : h(StopPageView, { page, ...state, onChoose: choose })),
  })
    .provide('send', reporterFor(page))
    .mount('#app');
  if (page.view === 'stop') state.chosen ??= rememberedLine(stopId, page.board.lines);
  if (page.at === null) follow(page, state);
  if (page.view === 'lobby') renewDaily(state);
}
