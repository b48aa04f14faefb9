import { describe, expect, it } from '@jest/globals';
import { dataSourceFor } from '../../ormconfig.js';
import { describedTables } from './agency-rows.io.js';
import { tablesOfAgencies, type DescribedTable } from './agency-tables.js';

const table = (name: string, refersTo: string[] = [], columns: string[] = []): DescribedTable => ({
  ...{ name, refersTo, columns: ['agency_id', 'id', ...columns] },
  key: ['agency_id', 'id'],
});

describe('the tables of agencies', () => {
  it('stand after those that their rows refer to, whatever the order in which they are told', () => {
    const told = [
      table('calls', ['patterns', 'stops']),
      table('patterns', ['routes']),
      table('stops', ['owner', 'stops']),
      table('routes', ['owner']),
    ];
    const names = tablesOfAgencies([...told, { ...table('owner'), key: ['agency_id'] }]).map(({ name }) => name);
    expect(names).toEqual(['owner', 'stops', 'routes', 'patterns', 'calls']);
  });

  it('are only those that say whose a row is', () => {
    expect(tablesOfAgencies([table('stops'), { name: 'migrations', columns: ['name'], key: ['name'], refersTo: [] }])).toEqual([
      { name: 'stops', columns: ['agency_id', 'id'], key: ['id'] },
    ]);
  });

  it('may not refer to each other in a circle, for then none can be taken away first', () => {
    expect(() => tablesOfAgencies([table('a', ['b']), table('b', ['a']), table('c')])).toThrow('in a circle: a, b');
  });

  it('keep everything of a row but what a password or token could be guessed by', () => {
    const [kept] = tablesOfAgencies([table('people', [], ['name', 'password_hash', 'hash_key', 'device_hash', 'hashtag'])]);
    expect(kept?.columns).toEqual(['agency_id', 'id', 'name', 'hashtag']);
  });

  it('are all that the program has, with what each leaves out', async () => {
    const source = dataSourceFor({ kind: 'sqlite', path: ':memory:' });
    await source.initialize();
    const described = describedTables(source.entityMetadatas);
    await source.destroy();
    const kept = tablesOfAgencies(described);
    expect(kept.map(({ name }) => name).sort()).toEqual(described.map(({ name }) => name).sort());
    const leftOut = described.flatMap(({ name, columns }) => {
      const columnsKept = kept.find((each) => each.name === name)?.columns ?? [];
      return columns.filter((column) => !columnsKept.includes(column)).map((column) => `${name}.${column}`);
    });
    // Whoever adds a column that holds a secret names it so that it is left out, and adds it here.
    expect(leftOut.sort()).toEqual([
      'accounts.password_hash',
      'rider_report_keys.hash_key',
      'rider_reports.device_hash',
      'sessions.token_hash',
      'sign_in_attempts.key_hash',
    ]);
    const suspicious = kept.flatMap(({ name, columns }) =>
      columns.filter((column) => /secret|token|password|salt|(^|_)(pin|key)(_|$)/.test(column)).map((column) => `${name}.${column}`),
    );
    expect(suspicious).toEqual(['accounts.name_key', 'accounts.is_password_one_time']);
  });
});
