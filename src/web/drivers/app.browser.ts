import { shallowReactive } from 'vue';
import { speaker, type Language } from '../../language.js';
import { appTexts } from './app.texts.js';
import type { DriverApp, DriverState } from './driver-app.js';
import { firstState } from './first-state.browser.js';
import { Server } from './outbox/server.browser.js';
import { Journal } from './outbox/journal.browser.js';
import { BundleStore, type StoredBundle } from './outbox/stored-bundle.browser.js';
import { unsentOf } from './outbox/outbox.js';
import { PhoneRows } from './outbox/phone-rows.browser.js';
import { Recorder } from './outbox/recorder.browser.js';
import { RowMaker } from './outbox/row-maker.browser.js';
import type { Failure } from './outbox/sending.js';
import { Store } from './outbox/store.browser.js';
import { Sync } from './outbox/sync.browser.js';
import { Tabs } from './outbox/tabs.browser.js';
import { rowText } from './outbox-list/row-text.js';
import { Pasting } from './pasting.browser.js';
import { Navigation } from './phone/navigation.browser.js';
import { PhoneClock } from './phone/phone-clock.browser.js';
import { Remembered } from './phone/remembered.browser.js';
import { feel, keepAwake } from './phone/senses.browser.js';
import { Worker } from './phone/surroundings.browser.js';
import { askToPersist, thisPhone } from './phone/this-phone.browser.js';
import type { Row } from './rows.js';
import { SignIn } from './sign-in.browser.js';
import type { DriverHistory, DriverPage } from './wire.js';

/** Makes the app of one agency on this phone: the state that screens show, and what they can do. */
export const createDriverApp = (page: DriverPage): DriverApp => new PhoneApp(page);

class PhoneApp implements DriverApp {
  readonly state: { -readonly [key in keyof DriverState]: DriverState[key] };
  private readonly remembered: Remembered;
  private readonly clock: PhoneClock;
  private readonly recorder: Recorder;
  private readonly rows: PhoneRows;
  private readonly bundles: BundleStore;
  private readonly tabs: Tabs;
  private readonly server: Server;
  private readonly session: SignIn;
  private readonly sync: Sync;
  private readonly navigation: Navigation;
  private readonly worker: Worker;
  private readonly pasting: Pasting;

  constructor(private readonly page: DriverPage) {
    // The prefix of all names on the phone. It never changes, because phones still have what older programs stored.
    const name = page.storeName;
    const [prefix, base] = [`${name}:`, `${page.prefix}/driver`];
    const [store, journal] = [new Store(name), new Journal(prefix)];
    this.remembered = new Remembered(prefix, store);
    this.clock = new PhoneClock(this.remembered, page.isDemo);
    this.navigation = new Navigation(base, (place) => (this.state.place = place));
    this.state = shallowReactive(firstState(page, this.remembered, this.clock, this.navigation.place()));
    this.bundles = new BundleStore(prefix, store);
    this.worker = new Worker(base, (more) => (this.state.surroundings = { ...this.state.surroundings, ...more }));
    this.tabs = new Tabs(name, {
      rows: (rows) => this.rows.merge(rows),
      session: () => this.session.readAgain(),
      stored: (key, text) => this.rows.merge(journal.rowsOf(key, text)),
    });
    this.rows = new PhoneRows(journal, store, {
      tell: (message) => this.tabs.tell(message),
      forgetCopies: () => this.bundles.makeRoom(),
      shown: (rows, storedIn = this.state.storedIn) => {
        Object.assign(this.state, { rows, storedIn });
        this.showSending(unsentOf(rows));
      },
    });
    const words = (row: Row): string => rowText(row, this.rows.all, this.state.language);
    this.recorder = new Recorder(this.rows, new RowMaker(this.clock), () => this.state.session, words);
    this.server = new Server(page.prefix, this.clock, () => this.state.language, page.demo);
    const say = () => speaker(appTexts)(this.state.language);
    this.session = new SignIn(
      this.server,
      this.remembered,
      () => this.device(),
      say,
      (isHere) => this.sessionChanged(isHere),
    );
    this.pasting = new Pasting(this.server, page);
    this.sync = new Sync({
      ...{ server: this.server, tabs: this.tabs, chance: () => Math.random() },
      rows: () => this.rows.all,
      session: () => this.state.session,
      read: () => this.clock.read(),
      device: () => this.device(),
      changed: (rows) => this.rows.update(rows),
      bundle: () => this.fetchBundle(),
      stateChanged: (problem, isSending) => {
        this.tick();
        this.showSending({ problem: problem ?? (navigator.onLine ? null : 'offline'), isSending });
        if (problem === 'signed-out') this.session.isOver();
      },
    });
    void this.start();
  }

  go: DriverApp['go'] = (place, how) => this.navigation.go(place, how);
  back = (): void => this.navigation.back();
  feel: DriverApp['feel'] = (what) => feel(what, this.state.isSoundOn);
  setSound = (isOn: boolean): void => {
    this.remembered.isSoundOn = isOn;
    this.state.isSoundOn = isOn;
  };
  keepAwake = keepAwake;

  setLanguage = (language: Language): void => {
    this.remembered.storeLanguage(language);
    this.state.language = language;
    document.documentElement.lang = language;
    this.sync.sendNow();
  };

  signIn: DriverApp['signIn'] = (name, password) => this.session.signIn(name, password);
  signOut = (): Promise<void> => this.session.signOut();

  record: DriverApp['record'] = async (entries, { isPractice = false } = {}) => {
    if (isPractice) {
      this.state.practiceRows = [...this.state.practiceRows, ...this.recorder.practise(entries)];
      return 'stored';
    }
    const result = await this.recorder.record(entries);
    if (result === 'stored') this.sync.sendSoon();
    return result;
  };

  send = (): void => this.sync.sendNow();
  sendAgain: DriverApp['sendAgain'] = (rowId) => this.recorder.sendAgain(rowId).then(this.send);
  voidRow: DriverApp['voidRow'] = (rowId) => this.recorder.voidRow(rowId).then(this.send);

  asText: DriverApp['asText'] = (rowIds) => {
    const phone = { device: this.device(), sentAt: this.clock.read().deviceTime, language: this.state.language };
    const rows = rowIds.flatMap((rowId) => this.rows.find(rowId) ?? []);
    return this.pasting.textOf(rows, this.rows.all, phone);
  };

  paste: DriverApp['paste'] = async (text) => {
    const outcome = await this.pasting.paste(text, this.state.language);
    this.sync.sendNow();
    return outcome;
  };

  chooseVehicle: DriverApp['chooseVehicle'] = (date, vehicleId) => {
    this.state.chosenVehicles = { ...this.state.chosenVehicles, [date]: vehicleId };
    this.remembered.storeTexts('vehicles', this.state.session?.accountId, this.state.chosenVehicles);
  };

  markSeen: DriverApp['markSeen'] = (seen) => {
    this.state.seen = { ...this.state.seen, ...seen };
    this.remembered.storeTexts('seen', this.state.session?.accountId, this.state.seen);
  };

  refresh = async (): Promise<void> => {
    await this.fetchBundle();
  };

  history: DriverApp['history'] = async (month) => {
    const answer = await this.server.request({ method: 'GET', path: `/v1/driver/history?month=${month}&lang=${this.state.language}` });
    return answer.is === 'answer' ? (answer.body as DriverHistory) : null;
  };

  /** An update is not taken while anything is unsent. */
  takeUpdate = (): void => {
    const { waitingCount, refusedCount } = this.state.sending;
    if (waitingCount + refusedCount === 0) this.worker.takeOver();
  };

  private async start(): Promise<void> {
    setInterval(() => this.tick(), 1000);
    setInterval(() => void this.rows.storeMissing(), 10_000);
    if (await this.remembered.restore()) this.recall();
    const unreadable = await this.rows.load(await this.loadBundle());
    if (unreadable.length > 0) this.showSending({ unreadable });
    this.worker.start();
    this.sync.start();
    if (this.state.session !== null) askToPersist();
    void this.session.takeOver().then(() => this.session.endOnServer());
    addEventListener('online', () => void this.session.endOnServer());
    addEventListener('offline', () => this.showSending({ problem: this.state.sending.problem ?? 'offline' }));
  }

  /** Reads again what was restored from the second place: the phone went off before it had written `localStorage` to its disk. */
  private recall(): void {
    this.clock.recall();
    this.state.language = this.remembered.language() ?? this.state.language;
    this.session.readAgain();
  }

  private tick(): void {
    const [now, ahead] = [Math.floor(this.clock.now()), this.clock.ahead()];
    if (now !== this.state.now) this.state.now = now;
    if (ahead !== this.state.clockAheadSeconds) this.state.clockAheadSeconds = ahead;
  }

  private showSending(more: Partial<DriverState['sending']>): void {
    this.state.sending = { ...this.state.sending, ...more };
  }

  private device(): ReturnType<typeof thisPhone> {
    return thisPhone(this.remembered, this.clock, this.page, this.state.sending);
  }

  private sessionChanged(isHere: boolean): void {
    const session = this.session.current;
    if (session?.accountId !== this.state.session?.accountId) {
      const [chosenVehicles, seen] = (['vehicles', 'seen'] as const).map((what) => this.remembered.texts(what, session?.accountId));
      Object.assign(this.state, { bundle: null, bundleAt: null, practiceRows: [], chosenVehicles, seen });
    }
    Object.assign(this.state, { session, usedNames: this.remembered.usedNames() });
    if (isHere) this.tabs.tell({ is: 'session' });
    if (session === null || session.isOver) return;
    askToPersist();
    this.sync.signedIn();
  }

  private async loadBundle(): Promise<StoredBundle | null> {
    const { session } = this.state;
    const stored = session === null ? null : await this.bundles.load(session.accountId);
    if (stored === null || this.state.bundle !== null) return null;
    this.clock.isAtLeast(stored.askedAt);
    this.showBundle(stored);
    return stored;
  }

  private async fetchBundle(): Promise<Failure | null> {
    const { session, language } = this.state;
    if (session === null || session.isOver) return null;
    const got = await this.bundles.fetch(this.server, session.accountId, language, () => this.clock.now());
    if ('is' in got) return got.is === 'failure' ? got.failure : { problem: 'server' };
    // Another person signed in during the request.
    if (this.state.session?.accountId !== session.accountId) return null;
    this.showBundle(got);
    await this.rows.applyBundle(got.bundle, got.askedAt, this.clock.now());
    return null;
  }

  private showBundle({ bundle, askedAt }: StoredBundle): void {
    if (this.state.bundle !== bundle) this.state.bundle = bundle;
    this.state.bundleAt = askedAt;
    // The answer may have corrected the clock, and the clock decides whether a departure is early.
    this.tick();
  }
}
