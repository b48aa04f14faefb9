import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { hashToken } from '../../src/accounts/secrets.io.js';

/** Kinds of changes that are stored in the database. */
export const changeKinds = ['vehicle', 'alert', 'cancellation', 'sign-in', 'boarding'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Answer {
  readonly kind: ChangeKind;
  readonly status: number;
  /** The code of a refusal; empty if there is none. */
  readonly code: string;
}

interface Where {
  readonly url: string;
  /** The SQLite file of the program. */
  readonly path: string;
  readonly name: string;
  readonly password: string;
  readonly tripId: string;
  /** A date on which the trip runs, and which is not over. */
  readonly cancelledOn: string;
  readonly drivenOn: string;
  readonly deviceTime: string;
}

/** How a change is found in the file. */
interface Row {
  readonly what: string;
  readonly statement: string;
  readonly value: string;
}

/** Makes changes in a program as managers and drivers do, and remembers which were acknowledged. */
export class Acknowledged {
  readonly answers: Answer[] = [];
  private readonly rows: Row[] = [];
  private number = 0;
  private token = '';
  private isCancelled = false;

  constructor(private readonly where: Where) {}

  get count(): number {
    return this.rows.length;
  }

  /** @returns the answer */
  async attempt(kind: ChangeKind): Promise<Answer> {
    this.number += 1;
    const number = String(this.number);
    const answer = await this[kind](number);
    this.answers.push(answer);
    return answer;
  }

  /** Attempts one change of each kind. */
  async attemptAll(): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const kind of changeKinds) answers.push(await this.attempt(kind));
    return answers;
  }

  /** The acknowledged changes that are missing from the file, as read through a new connection. */
  lost(path = this.where.path): string[] {
    const other = new Sqlite(path, { fileMustExist: true });
    try {
      return this.rows.filter((row) => !isIn(other, row)).map(({ what }) => what);
    } finally {
      other.close();
    }
  }

  private vehicle(number: string): Promise<Answer> {
    const statement = 'SELECT 1 FROM vehicles WHERE vehicle_id = ?';
    return this.send('vehicle', 'PUT', `/v1/vehicles/bus-${number}`, { capacitySeated: 30 }, { statement, value: `bus-${number}` });
  }

  private alert(number: string): Promise<Answer> {
    const headerEn = `alert ${number}`;
    const body = {
      cause: 'OTHER_CAUSE',
      effect: 'OTHER_EFFECT',
      headerZh: '公告',
      headerEn,
      descriptionEn: 'a long text '.repeat(100).trim(),
    };
    return this.send('alert', 'POST', '/v1/alerts', body, { statement: 'SELECT 1 FROM alerts WHERE header_en = ?', value: headerEn });
  }

  /** Cancels and reinstates in turns, so that each request is a change. */
  private async cancellation(number: string): Promise<Answer> {
    const { cancelledOn, tripId } = this.where;
    const reason = `reason ${number}`;
    const verb = this.isCancelled ? 'reinstate' : 'cancel';
    const row = { statement: 'SELECT 1 FROM driver_events WHERE reason = ?', value: reason };
    const answer = await this.send('cancellation', 'POST', `/v1/trips/${cancelledOn}/${tripId}/${verb}`, { reason }, row);
    if (answer.status === 200) this.isCancelled = !this.isCancelled;
    return answer;
  }

  private boarding(): Promise<Answer> {
    const { drivenOn: serviceDate, tripId, deviceTime } = this.where;
    const eventId = randomUUID();
    const event = { eventId, kind: 'boarded', serviceDate, tripId, stopId: 'home', count: 1, deviceTime };
    const row = { statement: 'SELECT 1 FROM driver_events WHERE event_id = ?', value: eventId };
    return this.send('boarding', 'POST', '/v1/driver/events', { events: [event] }, row);
  }

  private async 'sign-in'(): Promise<Answer> {
    const { name, password } = this.where;
    const response = await this.fetch('POST', '/v1/sessions', { name, password });
    const body = (await response.json()) as { token?: string; code?: string };
    if (response.ok && body.token !== undefined) {
      this.token = body.token;
      this.rows.push({ what: 'a session', statement: 'SELECT 1 FROM sessions WHERE token_hash = ?', value: hashToken(body.token) });
    }
    return { kind: 'sign-in', status: response.status, code: body.code ?? '' };
  }

  private async send(kind: ChangeKind, method: string, path: string, body: object, row: Omit<Row, 'what'>): Promise<Answer> {
    const response = await this.fetch(method, path, body);
    const { code = '', ...answer } = (await response.json()) as { code?: string };
    if (response.ok) this.rows.push({ what: `${kind} ${row.value}`, ...row });
    if (response.ok && kind === 'boarding') checkRecorded(answer);
    return { kind, status: response.status, code };
  }

  private fetch(method: string, path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, 'accept-language': 'en' };
    return fetch(this.where.url + path, { method, headers, body: JSON.stringify(body) });
  }
}

function isIn(database: Sqlite.Database, { statement, value }: Row): boolean {
  try {
    return database.prepare(statement).get(value) !== undefined;
  } catch (error) {
    // An empty file without tables.
    if (String(error).includes('no such table')) return false;
    throw error;
  }
}

function checkRecorded(answer: object): void {
  const { results = [] } = answer as { results?: { outcome: string }[] };
  if (results.some(({ outcome }) => outcome !== 'recorded')) throw new Error(`the event was not taken: ${JSON.stringify(answer)}`);
}
