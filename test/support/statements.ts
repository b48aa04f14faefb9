import SqliteConnection from 'better-sqlite3';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { DatabaseAddress } from '../../src/config.js';

/** An SQL statement as the program ran it. */
export interface Statement {
  readonly text: string;
  /** Parameters that are not written into the text. */
  readonly values: readonly unknown[];
}

/** One access to a table in a query plan. */
export interface TableAccess {
  readonly table: string;
  /** The columns compared with an index; empty if every row is read. */
  readonly columns: readonly string[];
  readonly text: string;
}

const withoutValues = (text: string): string => text.replace(/'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b/g, '?').replace(/\?(, \?)+/g, '?, …');

/** Collects every statement that the program runs, each once, with the values of its first use. */
export class Statements {
  readonly all = new Map<string, Statement>();

  /** For `Town.open`: called before the database is opened. */
  readonly prepare = (source: DataSource): void => {
    // better-sqlite3 reports each statement with its values written into the text.
    if (source.options.type === 'better-sqlite3') source.setOptions({ verbose: (text?: unknown) => this.add(String(text), []) });
  };

  /** Collects the statements sent to PostgreSQL while something runs, by any part of the program. */
  async ofPostgres(happens: () => Promise<void>): Promise<void> {
    const query = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown;
    const add = (text: unknown, values: unknown): void => this.add(String(text), Array.isArray(values) ? values : []);
    Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]): unknown {
      const [first, second] = args;
      if (typeof first === 'string') add(first, second);
      else if (first !== null && typeof first === 'object' && 'text' in first) add(first.text, 'values' in first ? first.values : second);
      return query.apply(this, args);
    });
    await happens().finally(() => Reflect.set(pg.Client.prototype, 'query', query));
  }

  private add(text: string, values: readonly unknown[]): void {
    if (!/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text)) return;
    const key = withoutValues(text);
    if (!this.all.has(key)) this.all.set(key, { text, values });
  }
}

/** Shows the query plan of a statement. */
export interface PlanReader {
  explain(statement: Statement): Promise<TableAccess[]>;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPlanReader(address: DatabaseAddress): Promise<PlanReader> {
  if (address.kind === 'sqlite') return sqliteExplaining(address.path);
  const client = new pg.Client({ connectionString: address.url });
  await client.connect();
  return {
    explain: async ({ text, values }) => {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
      return rows.flatMap((row) => looksOf(row['QUERY PLAN'][0].Plan));
    },
    run: async (sql) => {
      await client.query(sql);
    },
    close: () => client.end(),
  };
}

/** A new connection knows the statistics that exist when it opens. */
function sqliteExplaining(path: string): PlanReader {
  const connection = new SqliteConnection(path);
  return {
    explain: ({ text }) => {
      const tables = new Map<string, string>();
      for (const [, table = '', alias] of text.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(\w+)"?)?/gi)) {
        tables.set(table, table);
        if (alias !== undefined) tables.set(alias, table);
      }
      const rows = connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
      return Promise.resolve(
        rows.flatMap(({ detail }): TableAccess[] => {
          const [, how, name = '', rest = ''] = /^(SCAN|SEARCH) (\w+)(.*)$/.exec(detail) ?? [];
          if (how === undefined || name === 'CONSTANT') return [];
          // The last parentheses of `USING INDEX name (agency_id=? AND service_date>?)`.
          const compared = how === 'SCAN' ? '' : (/\(([^()]*)\)$/.exec(rest)?.[1] ?? '');
          return [
            {
              table: tables.get(name) ?? name,
              columns: [...compared.matchAll(/(\w+)[=<>]/g)].map(([, column = '']) => column),
              text: detail,
            },
          ];
        }),
      );
    },
    run: (sql) => Promise.resolve(connection.exec(sql)).then(() => undefined),
    close: () => Promise.resolve(connection.close()).then(() => undefined),
  };
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Operation?: string;
  readonly Plans?: readonly PlanNode[];
}

function looksOf(node: PlanNode): TableAccess[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, 'Index Cond': condition = '', Plans: plans = [] } = node;
  const inner = plans.flatMap(looksOf);
  // A bitmap heap scan reads only rows that the index scan below it found.
  if (type === 'Bitmap Heap Scan') return inner.map((look) => (look.table === '' ? { ...look, table: table ?? '' } : look));
  // A Tid Scan reads only rows whose places were found before.
  if (!/Scan$/.test(type) || type === 'Tid Scan' || (table === undefined && index === undefined)) return inner;
  const columns = [...condition.matchAll(/\(?(\w+)(?:\)::\w+)? (?:=|<|>|<=|>=|~)/g)].map(([, column = '']) => column);
  return [{ table: table ?? '', columns, text: [type, table, index, condition].filter(Boolean).join(' ') }, ...inner];
}
