import { describe, expect, it } from '@jest/globals';
import { dataSourceFor } from '../../ormconfig.js';
import { describedTables } from './agency-rows.io.js';
import { tablesOfAgencies, type DescribedTable } from './agency-tables.js';

const table = (name: string, refersTo: string[] = [], columns: string[] = []): DescribedTable => ({
  ...{ name, refersTo, columns: ['agency_id', 'id', ...columns] },
  key: ['agency_id', 'id'],
});

describe('the tables of agencies', () => {
  it('the tables of agencies come after those they refer to, whatever order they are given in', () => {
    const described = [
      table('calls', ['patterns', 'stops']),
      table('patterns', ['routes']),
      table('stops', ['owner', 'stops']),
      table('routes', ['owner']),
    ];
    const names = tablesOfAgencies([...described, { ...table('owner'), key: ['agency_id'] }]).map(({ name }) => name);
    expect(names).toEqual(['owner', 'stops', 'routes', 'patterns', 'calls']);
  });

  it('tables without an agency column are left out', () => {
    expect(tablesOfAgencies([table('stops'), { name: 'migrations', columns: ['name'], key: ['name'], refersTo: [] }])).toEqual([
      { name: 'stops', columns: ['agency_id', 'id'], key: ['id'] },
    ]);
  });

  it('tables that refer to each other in a circle are refused, because none could be deleted first', () => {
    expect(() => tablesOfAgencies([table('a', ['b']), table('b', ['a']), table('c')])).toThrow('in a circle: a, b');
  });

  it('an export has every column except those from which a password or token could be guessed', () => {
    const [people] = tablesOfAgencies([table('people', [], ['name', 'password_hash', 'hash_key', 'device_hash', 'hashtag'])]);
    expect(people?.columns).toEqual(['agency_id', 'id', 'name', 'hashtag']);
  });

  it('every table of the program is exported, with a fixed list of left-out columns', async () => {
    const source = dataSourceFor({ kind: 'sqlite', path: ':memory:' });
    await source.initialize();
    const described = describedTables(source.entityMetadatas);
    await source.destroy();
    const tables = tablesOfAgencies(described);
    expect(tables.map(({ name }) => name).sort()).toEqual(described.map(({ name }) => name).sort());
    const leftOut = described.flatMap(({ name, columns }) => {
      const exportedColumns = tables.find((each) => each.name === name)?.columns ?? [];
      return columns.filter((column) => !exportedColumns.includes(column)).map((column) => `${name}.${column}`);
    });
    // A new column with a secret has to be named such that it is left out, and added here.
    expect(leftOut.sort()).toEqual([
      'accounts.password_hash',
      'feed_tokens.token_hash',
      'rider_report_keys.hash_key',
      'rider_reports.device_hash',
      'sessions.token_hash',
      'sign_in_attempts.key_hash',
    ]);
    const suspicious = tables.flatMap(({ name, columns }) =>
      columns.filter((column) => /secret|token|password|salt|(^|_)(pin|key)(_|$)/.test(column)).map((column) => `${name}.${column}`),
    );
    // The id of a token is no secret: it is in the list that managers see.
    expect(suspicious).toEqual(['accounts.name_key', 'accounts.is_password_one_time', 'feed_tokens.token_id']);
  });
});
