import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Entry, Row } from '../../src/web/drivers/rows.js';
import { Chromium, describeInBrowser, smallPhone } from '../support/browser.js';
import { newSqlite } from '../support/databases.js';
import { DriverPhone, inApp, openApp, sendingOf, untilLoaded, until, PhoneNetwork } from '../support/driver-phone.js';
import { temporaryFolder } from '../support/feeds.js';
import { Town } from '../support/town.js';

const date = '2024-07-15';
/** The phones here have the clock of this machine, which is years from the town's. */
const now = `${date}T07:10:00+08:00`;
const peak = [0, 30, 60, 90, 120].flatMap((after) =>
  [0, 15].map((more, directionId) => {
    const minutes = 7 * 60 + after + more;
    return `songhong-${directionId}-weekday-${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  }),
);
const trip = 'songhong-0-weekday-0730';
const tapOf = (kind: string, tripId = trip, more: object = {}): Entry =>
  ({
    what: 'event',
    body: { kind, serviceDate: date, tripId, vehicleId: null, ...more },
    about: { time: tripId.slice(-4), headsign: '淞虹路' },
  }) as unknown as Entry;
const boarded = (count = 1, tripId = trip): Entry => tapOf('boarded', tripId, { count });

const tap = (page: Page, ...taps: readonly Entry[]): Promise<string> => inApp(page, (app, all) => app.record(all), taps);
const rowsOf = (page: Page): Promise<readonly Row[]> => inApp(page, (app) => app.state.rows.map((row) => ({ ...row })));
const statesOf = async (page: Page): Promise<string[]> => (await rowsOf(page)).map(({ state }) => state);
const isAllSent = async (page: Page): Promise<boolean> => {
  const { waitingCount, problem } = await sendingOf(page);
  return waitingCount === 0 && problem === null;
};
const arrives = (page: Page): Promise<void> => until(() => isAllSent(page), 'everything is sent');

/** Drives a whole trip with the app's buttons, from the list of the day and back to it. */
async function drive(page: Page, tripId: string): Promise<void> {
  const press = (name: RegExp): Promise<void> => page.getByRole('button', { name }).click();
  await page.locator(`a[href$="/${date}/${tripId}"]`).click();
  for (const name of [/^上车 \+1/, /^上车 \+5/, /^发车/]) await press(name);
  const question = page.getByRole('dialog');
  // The town's clock stands at 07:10, so most of these trips leave early.
  const reason = question.getByRole('button', { name: '调度让提前' });
  await reason
    .or(page.getByRole('button', { name: /^结束/ }))
    .first()
    .waitFor();
  if (await reason.isVisible()) await reason.click();
  await question.waitFor({ state: 'detached' });
  for (const name of [/^撤销/, /^上车 \+5/, /^未能上车/, /^未能上车/, /^结束/]) await press(name);
  await question.getByRole('button', { name: /^确认/ }).click();
  await page.getByRole('heading', { name: /今天/ }).waitFor();
}

interface Logged {
  readonly event_id: string;
  readonly kind: string;
  readonly count: number | null;
  readonly trip_id: string;
  readonly at: number;
  readonly undoes: string | null;
}
const logged = (town: Town): Promise<Logged[]> =>
  town.source.query("SELECT * FROM driver_events WHERE source = 'driver' ORDER BY event_id");
const boardingsOf = (rows: readonly Logged[], tripId: string): number =>
  rows.filter(({ kind, trip_id }) => kind === 'boarded' && trip_id === tripId).reduce((sum, { count }) => sum + (count ?? 0), 0);
/** Every row on the phone is in the log exactly once, and the log has no other rows. */
const agrees = async (town: Town, page: Page): Promise<void> => {
  const sent = (await rowsOf(page)).filter(({ what, state }) => what === 'event' && state === 'sent').map(({ rowId }) => rowId);
  expect((await logged(town)).map(({ event_id }) => event_id)).toEqual(sent);
};

describeInBrowser('the drivers’ app without a signal', () => {
  let browser: Chromium | null = null;
  const opened: BrowserContext[] = [];
  beforeAll(async () => (browser = await Chromium.start()));
  afterAll(async () => browser?.stop());

  /** A town of its own, a proxy in front of it, and a phone on which 王师傅 is signed in. */
  async function begin(
    options: BrowserContextOptions = {},
  ): Promise<{ town: Town; network: PhoneNetwork; context: BrowserContext; page: Page }> {
    const town = await Town.open({ now, feed: undefined as never });
    await town.signedIn('driver', '王师傅');
    const network = await PhoneNetwork.to(town.url);
    if (browser === null) throw new Error('no browser');
    const { page: blank } = await browser.open('about:blank', { viewport: smallPhone, ...options });
    const context = blank.context();
    opened.push(context);
    const page = await openApp(context, network.url);
    await blank.close();
    await signIn(page);
    return { town, network, context, page };
  }
  async function signIn(page: Page, name = '王师傅'): Promise<void> {
    expect(await inApp(page, (app, who) => app.signIn(who, `password of ${who}`), name)).toBeNull();
    await until(() => inApp(page, (app) => app.state.bundle !== null), 'the day is loaded');
  }
  /** The service worker has cached the app, so that it opens without a signal. */
  const isCached = (page: Page): Promise<void> =>
    until(() => inApp(page, (app) => app.state.surroundings.hasWorker), 'the worker has cached the app');
  async function end({ town, network, context }: { town: Town; network: PhoneNetwork; context: BrowserContext }): Promise<void> {
    await context.close();
    network.close();
    await town.close();
  }

  it('a driver logs a whole peak offline, closes and reopens the drivers’ app, and every tap is counted once when the signal returns', async () => {
    const all = await begin();
    const { town, network, context } = all;
    try {
      await isCached(all.page);
      network.weather = 'tunnel';
      // Two trips by the buttons themselves; the others by the events that the buttons record, which takes a fifth of the time.
      for (const tripId of peak.slice(0, 2)) await drive(all.page, tripId);
      for (const tripId of peak.slice(2)) {
        const taps = [boarded(1, tripId), boarded(5, tripId), tapOf('trip-started', tripId)];
        for (const each of taps) await tap(all.page, each);
        const [last] = (await rowsOf(all.page)).filter(({ body }) => body.kind === 'boarded').slice(-1);
        await tap(all.page, tapOf('undo', tripId, { undoes: last?.rowId }), boarded(4, tripId));
        const rest = [boarded(5, tripId), tapOf('left-behind', tripId, { count: 1 }), tapOf('left-behind', tripId, { count: 1 })];
        for (const each of [...rest, tapOf('trip-ended', tripId)]) await tap(all.page, each);
      }
      expect(await sendingOf(all.page)).toMatchObject({ problem: 'offline', waitingCount: 90, refusedCount: 0 });
      await all.page.close();
      const page = await openApp(context, network.url);
      await until(async () => (await rowsOf(page)).length === 90, 'the rows are stored');
      expect(await sendingOf(page)).toMatchObject({ waitingCount: 90 });
      network.weather = 'fine';
      await inApp(page, (app) => app.send());
      await arrives(page);
      await agrees(town, page);
      expect(await inApp(page, (app) => app.state.storedIn)).toBe('both');
      const manager = await town.signedIn('manager');
      const { trips } = await town.get<{ trips: { tripId: string; boardings: number; leftBehind: number }[] }>(
        `/v1/ridership/trips?date=${date}`,
        { headers: manager },
      );
      const counted = trips.filter(({ tripId }) => peak.includes(tripId));
      expect(counted.map(({ boardings, leftBehind }) => [boardings, leftBehind])).toEqual(peak.map(() => [10, 2]));
    } finally {
      await end(all);
    }
  });

  it('no tap is lost when the phone’s battery dies while the server is stopped, and the driver continues logging', async () => {
    const database = newSqlite();
    let town = await Town.open({ now, database });
    await town.signedIn('driver', '王师傅');
    const network = await PhoneNetwork.to(town.url);
    let phone = await DriverPhone.start(temporaryFolder());
    try {
      let page = await phone.open(network.url);
      await signIn(page);
      await isCached(page);
      network.weather = 'tunnel';
      await town.close();
      for (const count of [1, 5, 1]) expect(await tap(page, boarded(count))).toBe('stored');
      await phone.die();
      phone = await phone.startAgain();
      page = await phone.open(network.url);
      await until(async () => (await rowsOf(page)).length === 3, 'the taps are stored');
      await tap(page, boarded(3), tapOf('trip-ended'));
      town = await Town.open({ now, database, feed: null });
      network.connectTo(town.url);
      network.weather = 'fine';
      // Chromium writes cookies to disk every half a minute, so the newest session may be lost.
      await signIn(page);
      await arrives(page);
      await agrees(town, page);
      expect(boardingsOf(await logged(town), trip)).toBe(10);
    } finally {
      await phone.stop();
      network.close();
      await town.close();
    }
  });

  it('every tap is counted once whatever the server answers: an error, nothing, a foreign page, or that the session ended', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { town, network, page } = all;
    try {
      for (const weather of ['failing', 'lost', 'portal'] as const) {
        network.weather = weather;
        await tap(page, boarded());
        const problem = weather === 'failing' ? 'server' : 'offline';
        await until(async () => (await sendingOf(page)).problem === problem && !(await sendingOf(page)).isSending, weather);
        expect((await statesOf(page)).at(-1)).toBe('waiting');
      }
      network.weather = 'signed-out';
      await tap(page, boarded());
      await until(() => inApp(page, (app) => app.state.session?.isOver === true), 'the PIN is asked for');
      expect(await sendingOf(page)).toMatchObject({ problem: 'signed-out', waitingCount: 4 });
      network.weather = 'fine';
      // A colleague takes over the phone and delivers the rows of the former driver under that driver's name.
      await town.signedIn('driver', '李师傅');
      await signIn(page, '李师傅');
      await arrives(page);
      await agrees(town, page);
      const senders = await town.source.query<{ name: string; sender: string }[]>(
        `SELECT a.name AS name, s.name AS sender FROM driver_events e JOIN accounts a ON a.account_id = e.account_id LEFT JOIN accounts s ON s.account_id = e.sent_by`,
      );
      expect(senders.map(({ name }) => name)).toEqual(['王师傅', '王师傅', '王师傅', '王师傅']);
    } finally {
      await end(all);
    }
  });

  it('of five logged rows, the one that the server refuses stays listed with its reason until it is sent again or deleted', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { town, network, page } = all;
    try {
      network.weather = 'tunnel';
      await tap(page, boarded(), boarded(1, 'no-such-trip'), boarded(), boarded(), boarded());
      network.weather = 'fine';
      await page.reload();
      await untilLoaded(page);
      await until(async () => (await sendingOf(page)).refusedCount === 1, 'one is refused');
      expect((await statesOf(page)).filter((state) => state === 'sent')).toHaveLength(4);
      const refused = async (): Promise<Row | undefined> => (await rowsOf(page)).find(({ state }) => state === 'refused');
      expect((await refused())?.refusal).toMatchObject({ code: 'trip-not-found' });
      expect((await refused())?.refusal?.detail).toContain('no-such-trip');
      const rowId = (await refused())?.rowId ?? '';
      await inApp(page, (app, id) => app.sendAgain(id), rowId);
      await until(async () => (await refused())?.askedAgain === 1, 'it is refused again');
      await inApp(page, (app, id) => app.voidRow(id), rowId);
      await until(
        async () => (await sendingOf(page)).refusedCount === 0 && (await isAllSent(page)),
        'the row is deleted, and a note says so',
      );
      // Its position in the list is not guaranteed: after a reload the phone's estimate of the server's time may differ by a second.
      const notes = (await rowsOf(page)).filter(({ what }) => what === 'note');
      expect(notes.map(({ body, state }) => `${body.kind} ${state}`)).toEqual(['voided sent']);
      expect(await logged(town)).toHaveLength(4);
    } finally {
      await end(all);
    }
  });

  it('every logged row survives when the browser deletes its database between tap and sending', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { town, network, page } = all;
    try {
      network.weather = 'tunnel';
      await tap(page, boarded(1));
      const deleted =
        "new Promise((done) => { const asked = indexedDB.deleteDatabase('banche-driver:hongqiao'); asked.onsuccess = asked.onerror = () => done(asked.error === null); })";
      expect(await page.evaluate(deleted)).toBe(true);
      // An open page continues and writes the missing rows again.
      expect(await tap(page, boarded(2))).toBe('stored');
      expect(await page.evaluate(deleted)).toBe(true);
      network.weather = 'fine';
      await page.reload();
      await untilLoaded(page);
      await until(async () => (await rowsOf(page)).length === 2, 'the rows are stored');
      await arrives(page);
      await agrees(town, page);
      expect(boardingsOf(await logged(town), trip)).toBe(3);
    } finally {
      await end(all);
    }
  });

  it('with the drivers’ app open in two tabs, every tap is counted once, and each tab shows the taps of the other', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { town, network, context, page } = all;
    try {
      const other = await openApp(context, network.url);
      network.weather = 'tunnel';
      await Promise.all([tap(page, boarded(1)), tap(other, boarded(2))]);
      await until(async () => (await rowsOf(page)).length === 2 && (await rowsOf(other)).length === 2, 'both tabs show both taps');
      network.weather = 'fine';
      await Promise.all([page, other].map((tab) => inApp(tab, (app) => app.send())));
      await Promise.all([page, other].map(arrives));
      await agrees(town, page);
      await agrees(town, other);
      // Signing out in one tab signs out the other.
      await inApp(other, (app) => app.signOut());
      await until(() => inApp(page, (app) => app.state.session === null), 'both are signed out');
    } finally {
      await end(all);
    }
  });

  it('the drivers’ app warns loudly when a full phone cannot store a tap, and continues in the one store that still works', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { network, page } = all;
    try {
      network.weather = 'tunnel';
      // Chromium's own quota setting reaches a database in use only after half a minute, so here the database itself throws the error of a full one.
      await page.evaluate(
        `window.put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; undefined`,
      );
      expect(await tap(page, boarded(1))).toBe('stored');
      expect(await inApp(page, (app) => app.state.storedIn)).toBe('one');
      const fill = `(() => { let size = 4_000_000; for (let at = 0; size > 0; at += 1) try { localStorage.setItem('junk' + at, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } })()`;
      await page.evaluate(fill);
      // The second copy of the bundle is deleted to make room for a tap.
      expect(await tap(page, boarded(2))).toBe('stored');
      await page.evaluate(fill);
      expect(await tap(page, boarded(5))).toBe('not-stored');
      expect(await inApp(page, (app) => app.state.storedIn)).toBe('none');
      expect(await rowsOf(page)).toHaveLength(2);
      await page.evaluate(
        `Object.keys(localStorage).filter((name) => name.startsWith('junk')).forEach((name) => localStorage.removeItem(name))`,
      );
      await page.evaluate('IDBObjectStore.prototype.put = window.put; undefined');
      expect(await tap(page, boarded(5))).toBe('stored');
      expect(await inApp(page, (app) => app.state.storedIn)).toBe('both');
      network.weather = 'fine';
      await inApp(page, (app) => app.send());
      await arrives(page);
      await agrees(all.town, page);
    } finally {
      await end(all);
    }
  });

  it('the driver’s countdown follows the server’s clock although the phone is years off, even offline, and the app says how far off it is', async () => {
    const all = await begin();
    const { town, network, context } = all;
    try {
      await isCached(all.page);
      const minutesOff = (page: Page): Promise<number> =>
        inApp(page, (app) => app.state.now).then((at) => Math.abs(at - Date.parse(now) / 1000) / 60);
      expect(await minutesOff(all.page)).toBeLessThan(1);
      expect(await inApp(all.page, (app) => app.state.clockAheadSeconds)).toBeGreaterThan(2 * 365 * 86_400);
      await tap(all.page, boarded());
      await arrives(all.page);
      expect(Math.abs(Number((await logged(town))[0]?.at) - Date.parse(now) / 1000)).toBeLessThan(60);
      network.weather = 'tunnel';
      await all.page.close();
      const page = await openApp(context, network.url);
      expect(await minutesOff(page)).toBeLessThan(1);
    } finally {
      await end(all);
    }
  });

  it('the drivers’ app never reloads itself while rows are unsent, and takes a new version when the driver says so', async () => {
    const all = await begin();
    const { network, page } = all;
    try {
      await isCached(page);
      network.weather = 'tunnel';
      await tap(page, boarded());
      network.weather = 'portal';
      network.changes.set('/driver/sw.js', (text) => `${text}\n// another build`);
      await page.evaluate(`navigator.serviceWorker.getRegistration('/driver').then((registration) => registration.update())`);
      await until(() => inApp(page, (app) => app.state.surroundings.hasUpdate), 'another version waits');
      await page.evaluate('window.isSamePage = true');
      await inApp(page, (app) => app.takeUpdate());
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await page.evaluate('window.isSamePage')).toBe(true);
      expect(await statesOf(page)).toEqual(['waiting']);
      network.weather = 'fine';
      await inApp(page, (app) => app.send());
      await arrives(page);
      await inApp(page, (app) => app.takeUpdate());
      await until(() => page.evaluate<boolean>('window.isSamePage === undefined').catch(() => false), 'the page is reloaded');
      await untilLoaded(page);
      await until(async () => (await statesOf(page)).join() === 'sent', 'the row is still listed');
    } finally {
      await end(all);
    }
  });

  it('the drivers’ app works where the browser refuses a service worker, and delivers what a crashed tab had stored', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    const { town, network, context } = all;
    try {
      let { page } = all;
      expect(await inApp(page, (app) => app.state.surroundings.hasWorker)).toBe(false);
      const counts = process.env['BROWSER_FULL'] === '1' ? [1, 1, 5, 1, 1, 5, 2, 1, 1, 1] : [1, 5, 2];
      for (const [index, count] of counts.entries()) {
        network.weather = 'tunnel';
        await tap(page, boarded(count));
        const devtools = await context.newCDPSession(page);
        await Promise.race([devtools.send('Page.crash').catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
        await page.close().catch(() => undefined);
        network.weather = 'fine';
        page = await openApp(context, network.url);
        await until(async () => (await rowsOf(page)).length === index + 1, 'the tap is stored');
      }
      await arrives(page);
      await agrees(town, page);
      expect(boardingsOf(await logged(town), trip)).toBe(counts.reduce((sum, count) => sum + count, 0));
    } finally {
      await end(all);
    }
  });

  it('the driver’s phone vibrates and ticks at each tap, and the screen stays on, also after the page was hidden and shown again', async () => {
    const all = await begin({ serviceWorkers: 'block' });
    try {
      await all.page.evaluate(`(() => {
        window.calls = [];
        navigator.vibrate = (milliseconds) => (window.calls.push('vibrate ' + milliseconds), true);
        OscillatorNode.prototype.start = () => void window.calls.push('tick');
        const released = () => ({ released: false, release() { this.released = true; window.calls.push('release'); return Promise.resolve(); } });
        navigator.wakeLock.request = (what) => { window.calls.push(what); return Promise.resolve((window.lock = released())); };
      })()`);
      const calls = (): Promise<string[]> => all.page.evaluate<string[]>('window.calls.splice(0)');
      await inApp(all.page, (app) => app.feel('tap'));
      // The sound comes a moment later: the number on the screen does not wait for it.
      await until(() => all.page.evaluate<boolean>('window.calls.length === 2'), 'the first sound');
      await inApp(all.page, (app) => app.feel('warning'));
      // A slow phone takes longer to make its first sound than to show the new number.
      await until(() => all.page.evaluate<boolean>('window.calls.length === 4'), 'both are felt and heard');
      expect((await calls()).sort()).toEqual(['tick', 'tick', 'vibrate 10', 'vibrate 30']);
      await inApp(all.page, (app) => app.keepAwake(true));
      await inApp(all.page, (app) => app.keepAwake(true));
      expect(await calls()).toEqual(['screen']);
      await all.page.evaluate(`window.lock.released = true, document.dispatchEvent(new Event('visibilitychange'))`);
      expect(await calls()).toEqual(['screen']);
      await inApp(all.page, (app) => app.keepAwake(false));
      await all.page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      expect(await calls()).toEqual(['release']);
    } finally {
      await end(all);
    }
  });
});
