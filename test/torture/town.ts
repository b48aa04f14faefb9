import { hashToken } from '../../src/accounts/secrets.io.js';
import { managerPassword } from '../support/office.js';
import { HttpClient, type Answer } from './http-client.js';
import type { Copy } from './copy.js';
import { Ledger, type SentEvent } from './ledger.js';
import { oneOf, timeOrderedId, type Random } from './random.js';
import type { Report } from './report.js';
import { pause } from './waiting.js';

/** A trip that events are sent for: on a past date with buses, or today. */
interface Trip {
  readonly serviceDate: string;
  readonly tripId: string;
}

const maxPeople = 3;
const pastDays = 14;
const passedOverMilliseconds = 2_000;
const dayMilliseconds = 86_400_000;

/** The copies of the program on one database, and the ledger of what they were sent. */
export class Town {
  readonly http = new HttpClient();
  readonly ledger = new Ledger();
  readonly today = dateIn(0);
  private trips: readonly Trip[] = [];
  private token = '';
  private signingIn: Promise<void> | null = null;
  private turn = 0;
  private readonly passedOverUntil = new Map<Copy, number>();

  constructor(
    readonly copies: readonly Copy[],
    readonly random: Random,
    readonly report: Report,
  ) {}

  /** Starts the copies one after the other, because the first one makes the tables and loads the timetable. */
  async open(): Promise<void> {
    for (const copy of this.copies) await copy.start();
    await this.signIn();
    // Half of the events are of today.
    const past = (await Promise.all(Array.from({ length: pastDays }, (_, ago) => this.tripsOf(dateIn(-1 - ago))))).flat();
    const todays = await this.tripsOf(this.today);
    this.trips = todays.length === 0 ? past : [...past, ...Array.from({ length: past.length }, () => oneOf(this.random, todays))];
  }

  /** @returns the trips of the timetable on a date; none if no buses run */
  async tripsOf(serviceDate: string): Promise<Trip[]> {
    const answer = await this.get<{ trips: { tripId: string }[] }>(`/v1/driver/trips?date=${serviceDate}&all=true`);
    return answer.trips.map(({ tripId }) => ({ serviceDate, tripId }));
  }

  /** Takes turns like a load balancer: a copy without an answer is skipped for a while, unless all are. */
  nextCopy(): Copy {
    this.turn += 1;
    const turns = this.copies.map((_, index) => this.copies[(this.turn + index) % this.copies.length]);
    const copy = turns.find((each) => each !== undefined && performance.now() > (this.passedOverUntil.get(each) ?? 0)) ?? turns[0];
    if (copy === undefined) throw new RangeError('no copies');
    return copy;
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  /** Reads what must be available when the load is over. @throws if it is not within a minute */
  async get<T>(path: string): Promise<T> {
    for (let left = 60; ; left -= 1) {
      const answer = await this.http.ask(this.nextCopy().url, path, { headers: this.headers });
      if (answer?.status === 200) return JSON.parse(answer.body) as T;
      if (left <= 1) throw new Error(`no answer to ${path}: ${answer?.status ?? 'none'} ${answer?.body.slice(0, 200) ?? ''}`);
      if (answer?.status === 401) await this.signIn();
      await pause(1_000);
    }
  }

  /** Derives the ridership of all days of the month that changed. */
  async readMonth(copy: Copy): Promise<void> {
    await this.http.ask(copy.url, `/v1/ridership/months/${this.today.slice(0, 7)}`, { headers: this.headers });
  }

  newBoarding(): SentEvent {
    const trip = oneOf(this.random, this.trips);
    const count = 1 + Math.floor(this.random() * maxPeople);
    // A time on the trip's day, because another one would be replaced and flagged.
    const deviceTime = trip.serviceDate === this.today ? new Date().toISOString() : `${trip.serviceDate}T12:00:00+08:00`;
    return { eventId: timeOrderedId(), kind: 'boarded', ...trip, count, deviceTime };
  }

  newUndo({ eventId, serviceDate, tripId, deviceTime }: SentEvent): SentEvent {
    return { eventId: timeOrderedId(), kind: 'undo', serviceDate, tripId, undoes: eventId, deviceTime };
  }

  /** Sends an event once. @returns the answer; an acknowledged event is then in the ledger */
  async send(copy: Copy, event: SentEvent, patienceMilliseconds: number): Promise<(Answer & { isAcknowledged: boolean }) | null> {
    this.ledger.noteSent(event);
    const question = { method: 'POST', headers: this.headers, body: { events: [event] }, patienceMilliseconds };
    const answer = await this.http.ask(copy.url, '/v1/driver/events', question);
    if (answer === null) {
      this.passedOverUntil.set(copy, performance.now() + passedOverMilliseconds);
      return null;
    }
    if (answer.status === 401) await this.signIn();
    const outcome = answer.status === 200 ? /"outcome":"(\w+)"/.exec(answer.body)?.[1] : undefined;
    const isAcknowledged = outcome === 'recorded' || outcome === 'duplicate';
    if (isAcknowledged) this.ledger.noteAcknowledged(event, outcome);
    else if (answer.status === 200) this.report.fault(`an event was refused: ${answer.body.slice(0, 300)}`);
    return { ...answer, isAcknowledged };
  }

  /** A new session of the manager, for all requests, from whichever copy gives one. */
  signIn(): Promise<void> {
    this.signingIn ??= this.untilSignedIn().finally(() => (this.signingIn = null));
    return this.signingIn;
  }

  private async untilSignedIn(): Promise<void> {
    while (!(await this.trySigningIn(this.nextCopy()))) await pause(500);
  }

  /** A sign-in is a change, too, whose session must be on disk. @returns whether it was acknowledged */
  async trySigningIn(copy: Copy): Promise<boolean> {
    this.ledger.changesSent += 1;
    const body = { name: 'manager', password: managerPassword };
    const answer = await this.http.ask(copy.url, '/v1/sessions', { method: 'POST', body });
    if (answer?.status !== 201) return false;
    this.token = (JSON.parse(answer.body) as { token: string }).token;
    this.ledger.noteChange({ table: 'sessions', key: hashToken(this.token) });
    return true;
  }
}

/** A date in the town's time zone, the given number of days from today. */
export const dateIn = (days: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * dayMilliseconds));
