import { shallowReactive } from 'vue';
import { speaker, type Language } from '../../language.js';
import { deviceNow } from '../shared/clock.browser.js';
import { appTexts } from './app.texts.js';
import { Server } from './outbox/ask.browser.js';
import { deviceName } from './phone/device-name.js';
import type { DriverApp, DriverState, Kept } from './driver-app.js';
import { firstState } from './first-state.browser.js';
import { Journal } from './outbox/journal.browser.js';
import { BundleKeeper, type KeptBundle } from './outbox/kept-bundle.browser.js';
import { Navigation } from './phone/navigation.browser.js';
import { again, lettingGo, unsentOf } from './outbox/outbox.js';
import { Pasting } from './pasting.browser.js';
import { PhoneClock } from './phone/phone-clock.browser.js';
import { PhoneRows } from './outbox/phone-rows.browser.js';
import { Remembered } from './phone/remembered.browser.js';
import { idOf } from './outbox/row-id.js';
import { RowMaker, tenChances } from './outbox/row-maker.browser.js';
import { rowText } from './outbox-list/row-text.js';
import type { Row } from './rows.js';
import { feel, keepAwake } from './phone/senses.browser.js';
import type { Failure } from './outbox/sending.js';
import { SignIn } from './sign-in.browser.js';
import { Store } from './outbox/store.browser.js';
import { Worker } from './phone/surroundings.browser.js';
import { Sync } from './outbox/sync.browser.js';
import { Tabs } from './outbox/tabs.browser.js';
import type { DriverHistory, DriverPage, SentDevice } from './wire.js';

type Changing<T> = { -readonly [key in keyof T]: T[key] };

/** Names on the phone. They never change: phones hold what older programs stored. A demonstration has its own, and leaves nothing behind in the real one. */
const nameOf = ({ agencyId, isDemo }: DriverPage): string => `banche-driver${isDemo ? '-demo' : ''}:${agencyId}`;

/** The app of one agency on this phone: what screens show, and what they may ask for. */
export function createDriverApp(page: DriverPage): DriverApp {
  return new PhoneApp(page);
}

class PhoneApp implements DriverApp {
  readonly state: Changing<DriverState>;
  private readonly name: string;
  private readonly remembered: Remembered;
  private readonly clock: PhoneClock;
  private readonly server: Server;
  private readonly rows: PhoneRows;
  private readonly bundles: BundleKeeper;
  private readonly tabs: Tabs;
  private readonly session: SignIn;
  private readonly sync: Sync;
  private readonly navigation: Navigation;
  private readonly worker: Worker;
  private readonly pasting: Pasting;
  private readonly maker: RowMaker;

  constructor(private readonly page: DriverPage) {
    this.name = nameOf(page);
    const [prefix, base] = [`${this.name}:`, `${page.prefix}/driver`];
    this.remembered = new Remembered(prefix);
    this.clock = new PhoneClock(`${prefix}clock`, page.isDemo);
    this.server = new Server(page.prefix, this.clock, () => this.state.language);
    const store = new Store(this.name);
    const journal = new Journal(prefix);
    this.maker = new RowMaker(this.clock, () => this.state.session);
    this.bundles = new BundleKeeper(prefix, store);
    this.navigation = new Navigation(base, (place) => (this.state.place = place));
    this.worker = new Worker(base, (more) => (this.state.surroundings = { ...this.state.surroundings, ...more }));
    this.rows = new PhoneRows(
      journal,
      store,
      () => this.tabs,
      (rows, keeping) => this.show(rows, keeping),
      () => this.bundles.makeRoom(),
    );
    this.tabs = new Tabs(
      this.name,
      (told) => {
        if (told.is === 'rows') this.rows.meet(told.rows);
        else this.session.readAgain();
      },
      (key, text) => {
        const row = journal.rowOf(key, text);
        if (row !== null) this.rows.meet([row]);
      },
    );
    this.session = new SignIn(
      this.server,
      this.remembered,
      () => speaker(appTexts)(this.state.language),
      () => this.sessionChanged(),
    );
    this.pasting = new Pasting(this.server, page);
    this.state = shallowReactive(firstState(page, this.remembered, this.clock, this.navigation.place()));
    this.sync = new Sync({
      ...{ server: this.server, tabs: this.tabs },
      rows: () => this.rows.all,
      session: () => this.state.session,
      read: () => this.clock.read(),
      device: () => this.device(),
      changed: (rows) => this.rows.keep(rows).then(() => undefined),
      bundle: () => this.fetchBundle(),
      told: (problem, isSending) => {
        this.state.sending = { ...this.state.sending, problem: navigator.onLine ? problem : (problem ?? 'offline'), isSending };
        if (problem === 'signed-out') this.session.isOver();
      },
      chance: () => Math.random(),
    });
    void this.start();
  }

  go: DriverApp['go'] = (place, how) => this.navigation.go(place, how);
  back = (): void => this.navigation.back();

  setLanguage = (language: Language): void => {
    this.remembered.storeLanguage(language);
    this.state.language = language;
    document.documentElement.lang = language;
    this.sync.now();
  };

  signIn = (name: string, password: string): ReturnType<DriverApp['signIn']> => this.session.signIn(name, password);
  signOut = (): Promise<void> => this.session.signOut();

  record: DriverApp['record'] = async (said, { isPractice = false } = {}) => {
    const rows = said.map((each) => this.maker.make(each));
    if (isPractice) {
      this.state.practiceRows = [...this.state.practiceRows, ...rows];
      return 'kept';
    }
    const kept = await this.keep(rows);
    if (kept === 'kept') this.sync.soon();
    return kept;
  };

  send = (): void => this.sync.now();

  sendAgain = async (rowId: string): Promise<void> => {
    const row = this.rows.find(rowId);
    if (row?.state === 'refused') await this.rows.keep([again(row)]);
    this.sync.now();
  };

  voidRow = async (rowId: string): Promise<void> => {
    const row = this.rows.find(rowId);
    const letGo = row === undefined ? null : lettingGo(row, this.rows.all, rowText(row, this.rows.all, this.state.language));
    if (letGo === null) return;
    // First what tells of it, so that nothing is let go of which nobody hears.
    const isTold = (await this.keep([this.maker.make(letGo.said)])) === 'kept';
    if (isTold && letGo.changed !== null) await this.rows.keep([letGo.changed]);
    this.sync.now();
  };

  asText: DriverApp['asText'] = (rowIds) => {
    const phone = { device: this.device(), sentAt: this.clock.read().deviceTime, language: this.state.language };
    return this.pasting.textOf(
      rowIds.flatMap((rowId) => this.rows.find(rowId) ?? []),
      this.rows.all,
      phone,
    );
  };

  paste: DriverApp['paste'] = async (text) => {
    const said = await this.pasting.paste(text, this.state.language);
    this.sync.now();
    return said;
  };

  chooseVehicle: DriverApp['chooseVehicle'] = (date, vehicleId) => {
    const { session, chosenVehicles } = this.state;
    this.state.chosenVehicles = { ...chosenVehicles, [date]: vehicleId };
    if (session !== null) this.remembered.storeTexts('vehicles', session.accountId, this.state.chosenVehicles);
  };

  markSeen: DriverApp['markSeen'] = (seen) => {
    this.state.seen = { ...this.state.seen, ...seen };
    if (this.state.session !== null) this.remembered.storeTexts('seen', this.state.session.accountId, this.state.seen);
  };

  refresh = async (): Promise<void> => {
    await this.fetchBundle();
  };

  history: DriverApp['history'] = async (month) => {
    const answer = await this.server.ask({ method: 'GET', path: `/v1/driver/history?month=${month}&lang=${this.state.language}` });
    return answer.is === 'answer' ? (answer.body as DriverHistory) : null;
  };

  takeUpdate = (): void => {
    if (this.state.sending.waitingCount === 0) this.worker.takeOver();
  };

  feel: DriverApp['feel'] = (what) => feel(what, this.state.isSoundOn);
  setSound = (isOn: boolean): void => {
    this.remembered.isSoundOn = isOn;
    this.state.isSoundOn = isOn;
  };
  keepAwake = keepAwake;

  private async start(): Promise<void> {
    setInterval(() => this.tick(), 1000);
    await Promise.all([
      this.rows.load().then((unreadable) => {
        if (unreadable.length > 0) this.state.sending = { ...this.state.sending, unreadable };
      }),
      this.loadBundle(),
    ]);
    this.worker.start();
    this.sync.start();
    if (this.state.session !== null) this.askToPersist();
    void this.session.endOnServer();
    addEventListener('online', () => void this.session.endOnServer());
    addEventListener('offline', () => (this.state.sending = { ...this.state.sending, problem: this.state.sending.problem ?? 'offline' }));
  }

  private tick(): void {
    const now = Math.floor(this.clock.now());
    if (now !== this.state.now) this.state.now = now;
    const ahead = this.clock.ahead();
    if (ahead !== this.state.clockAheadSeconds) this.state.clockAheadSeconds = ahead;
  }

  private async keep(rows: readonly Row[]): Promise<Kept> {
    return (await this.rows.keep(rows)) === 'none' ? 'not-kept' : 'kept';
  }

  private show(rows: readonly Row[], keeping: DriverState['keeping'] | null): void {
    this.state.rows = rows;
    this.state.sending = { ...this.state.sending, ...unsentOf(rows) };
    if (keeping !== null) this.state.keeping = keeping;
  }

  private device(): SentDevice {
    const deviceId = this.remembered.deviceId(() => idOf(Math.floor(deviceNow() * 1000), tenChances()));
    const { waitingCount, refusedCount, oldestAt } = this.state.sending;
    return {
      ...{ deviceId, name: deviceName(navigator.userAgent), appVersion: this.page.version.slice(0, 40) || 'unknown' },
      ...{ unsentCount: waitingCount + refusedCount, oldestUnsentAt: oldestAt === null ? null : this.clock.deviceTime(oldestAt) },
    };
  }

  private sessionChanged(): void {
    const session = this.session.current;
    const isOther = session?.accountId !== this.state.session?.accountId;
    this.state.session = session;
    this.state.usedNames = this.remembered.usedNames();
    this.tabs.tell({ is: 'session' });
    if (isOther) {
      this.state.bundle = null;
      this.state.bundleAt = null;
      this.state.chosenVehicles = this.remembered.texts('vehicles', session?.accountId);
      this.state.seen = this.remembered.texts('seen', session?.accountId);
    }
    if (session === null || session.isOver) return;
    this.askToPersist();
    this.sync.signedIn();
  }

  private askToPersist(): void {
    void navigator.storage?.persist?.().catch(() => false);
  }

  private async loadBundle(): Promise<void> {
    const { session } = this.state;
    const kept = session === null ? null : await this.bundles.load(session.accountId);
    if (kept === null || this.state.bundle !== null) return;
    this.clock.isAtLeast(kept.askedAt);
    this.showBundle(kept);
  }

  private async fetchBundle(): Promise<Failure | null> {
    const { session, language } = this.state;
    if (session === null || session.isOver) return null;
    const got = await this.bundles.ask(this.server, session.accountId, language, () => this.clock.now());
    if ('is' in got) return got.is === 'failure' ? got.failure : { problem: 'server' };
    if (this.state.session?.accountId !== session.accountId) return null;
    this.showBundle(got);
    await this.rows.cover(got.bundle, got.askedAt, this.clock.now());
    return null;
  }

  private showBundle({ bundle, askedAt }: KeptBundle): void {
    if (this.state.bundle !== bundle) this.state.bundle = bundle;
    this.state.bundleAt = askedAt;
  }
}
