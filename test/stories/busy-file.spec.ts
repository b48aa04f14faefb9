import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newSqlite } from '../support/databases.js';
import { managerPassword, Office } from '../support/office.js';

describe('another process writing to the SQLite file', () => {
  let office: Office;
  let other: Sqlite.Database;
  beforeEach(async () => {
    const address = newSqlite();
    office = await Office.open(address);
    other = new Sqlite(address.kind === 'sqlite' ? address.path : '');
    other.exec('BEGIN IMMEDIATE');
  });
  afterEach(async () => {
    other.close();
    await office.close();
  });

  it('readers are answered at once while another process writes, and the program’s own writes wait until that is done', async () => {
    const signingIn = office.attempt('manager', managerPassword);
    const adding = office.act('POST', '/v1/accounts', { name: '王师傅', role: 'driver', password: '246810' });
    const month = office.act('GET', '/v1/ridership/months/2024-07');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    expect((await office.town.fetch('/healthz')).status).toBe(200);
    expect((await office.town.fetch('/v1/stops/home/departures?at=2024-07-15T07:11:00%2B08:00')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1000);
    other.exec('COMMIT');
    expect([(await signingIn).status, (await adding).status, (await month).status]).toEqual([201, 201, 200]);
  });
});
