import type { Answer } from './http-client.js';
import type { Copy } from './copy.js';
import type { Change } from './ledger.js';
import { dateIn, type Town } from './town.js';
import { pause } from './waiting.js';

const betweenMilliseconds = 300;
const patienceMilliseconds = 20_000;
/** How far ahead trips may be cancelled, less one day to be safe. */
const maxDaysAhead = 90;

/** A manager at work: changes one after the other, each with a row of its own, and reads of the month in between. */
export class Manager {
  private isOver = false;
  private made = 0;
  private readonly working: Promise<void>;

  constructor(private readonly town: Town) {
    this.working = this.work();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.working;
  }

  private async work(): Promise<void> {
    const dates = Array.from({ length: maxDaysAhead }, (_, index) => dateIn(1 + index));
    const planned = (await Promise.all(dates.map((date) => this.town.tripsOf(date)))).flat();
    while (!this.isOver) {
      const number = this.made;
      this.made += 1;
      const copy = this.town.nextCopy();
      const trip = planned[Math.floor(number / 5) % planned.length];
      const kind = number % 5;
      if (kind === 0) await this.publishAlert(copy, number);
      else if (kind === 1) await this.addVehicle(copy, number);
      else if (kind === 2 && trip !== undefined) await this.assign(copy, trip);
      else if (kind === 3 && trip !== undefined) await this.cancel(copy, trip);
      else if (kind === 4) await this.signInAndRead(copy);
      await pause(betweenMilliseconds);
    }
  }

  private async publishAlert(copy: Copy, number: number): Promise<void> {
    const texts = { headerZh: `通知 ${number}`, headerEn: `Notice ${number}` };
    // The alerts begin in future years, so that pages do not fill up with them.
    const body = { ...texts, cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT', activeFrom: '2090-01-01T00:00:00+08:00' };
    await this.change(copy, 'POST', '/v1/alerts', body, (answer) => ({
      table: 'alerts',
      key: (JSON.parse(answer.body) as { alertId: string }).alertId,
    }));
  }

  private addVehicle(copy: Copy, number: number): Promise<void> {
    const key = `bus-of-torture-${number}`;
    return this.change(copy, 'PUT', `/v1/vehicles/${key}`, { capacitySeated: 30 }, () => ({ table: 'vehicles', key }));
  }

  private assign(copy: Copy, { serviceDate, tripId }: { serviceDate: string; tripId: string }): Promise<void> {
    const body = { scope: 'trip', scopeId: tripId, day: serviceDate, vehicleId: 'bus-of-torture-1' };
    return this.change(copy, 'PUT', '/v1/assignments', body, () => ({ table: 'assignments', key: `trip ${tripId} ${serviceDate}` }));
  }

  private cancel(copy: Copy, { serviceDate, tripId }: { serviceDate: string; tripId: string }): Promise<void> {
    const path = `/v1/trips/${serviceDate}/${tripId}/cancel`;
    return this.change(copy, 'POST', path, { reason: '道路施工' }, () => ({ table: 'driver_events', key: `${serviceDate} ${tripId}` }));
  }

  /** Reading a month derives the ridership of all its days that changed. */
  private async signInAndRead(copy: Copy): Promise<void> {
    await this.town.trySigningIn(copy);
    await this.town.readMonth(copy);
  }

  private async change(copy: Copy, method: string, path: string, body: object, rowOf: (answer: Answer) => Change): Promise<void> {
    this.town.ledger.changesSent += 1;
    const question = { method, headers: this.town.headers, body, patienceMilliseconds };
    const answer = await this.town.http.ask(copy.url, path, question);
    if (answer === null) return;
    if (answer.status === 401) await this.town.signIn();
    else if (answer.status < 300) this.town.ledger.noteChange(rowOf(answer));
    else if (answer.status < 500)
      this.town.report.fault(`a change was refused: ${method} ${path} ${answer.status} ${answer.body.slice(0, 300)}`);
  }
}
