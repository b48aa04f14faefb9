import { expect } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { DatabaseAddress } from '../../src/config.js';
import { newSqlite } from './databases.js';
import { Town } from './town.js';

export const managerPassword = 'a long password';
export const pin = '246810';

export interface SessionBody {
  token: string;
  accountId: string;
  role: string;
  expiresAt: string;
}
export interface Entry {
  name: string | null;
  action: string;
  subject: string;
  before: object | null;
  after: object | null;
}

export const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` });

/** A town with its first manager, and what people do there. */
export class Office {
  manager: SessionBody = { token: '', accountId: '', role: '', expiresAt: '' };

  private constructor(readonly town: Town) {}

  /** @param now when the program is installed; by default in the morning of 15 July 2024 */
  static async open(database?: DatabaseAddress, now?: string): Promise<Office> {
    const office = new Office(await Town.open({ database: database ?? newSqlite(), ...(now === undefined ? {} : { now }) }));
    await office.town.app.get(AccountsService).createFirstManagers(managerPassword);
    office.manager = await office.signIn('manager', managerPassword);
    return office;
  }

  attempt(name: string, password: string, headers: Record<string, string> = {}, prefix = ''): Promise<Response> {
    return this.town.send('POST', `${prefix}/v1/sessions`, { name, password }, headers);
  }

  async signIn(name: string, password: string): Promise<SessionBody> {
    const response = await this.attempt(name, password);
    expect([name, response.status]).toEqual([name, 201]);
    return (await response.json()) as SessionBody;
  }

  /** Sends a request as a manager. */
  act(method: string, path: string, body?: unknown, token = this.manager.token): Promise<Response> {
    return this.town.send(method, path, body, bearer(token));
  }

  async addAccount(name: string, role: string, password: string): Promise<string> {
    const response = await this.act('POST', '/v1/accounts', { name, role, password });
    expect([name, response.status]).toEqual([name, 201]);
    return ((await response.json()) as { accountId: string }).accountId;
  }

  async addDriver(name = '王师傅'): Promise<SessionBody> {
    await this.addAccount(name, 'driver', pin);
    return this.signIn(name, pin);
  }

  async isIn(token: string, headers: Record<string, string> = bearer(token)): Promise<boolean> {
    return (await this.town.fetch('/v1/sessions/current', { headers })).status === 200;
  }

  async auditLog(): Promise<Entry[]> {
    const response = await this.act('GET', '/v1/audit-log');
    return ((await response.json()) as { entries: Entry[] }).entries;
  }

  at(hours: number): void {
    this.town.clock.set(new Date(Date.parse('2024-07-15T07:10:00+08:00') + hours * 3_600_000).toISOString());
  }

  close(): Promise<void> {
    return this.town.close();
  }
}

/** A second agency for the same program. */
export const otherTown = {
  'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\nharbour,Harbour,https://example.org/,America/New_York\n',
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\npier,Pier,40.7,-74.0\nhill,Hill,40.8,-74.0\n',
  'routes.txt': 'route_id,route_short_name,route_type\nferry,Ferry,4\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20261231\n',
  'trips.txt': 'route_id,service_id,trip_id,direction_id\nferry,daily,one,0\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\none,08:00:00,08:00:00,pier,1\none,08:30:00,08:30:00,hill,2\n',
};
