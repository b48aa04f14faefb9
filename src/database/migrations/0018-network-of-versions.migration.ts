import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

const version = ['agency_id', 'version_id'] as const;
const ofVersion = { version: [version, 'timetable_versions'] } as const;

/** What a feed states about its agency, routes and stops: the columns beside the ids, as they were before this migration. */
const facts = {
  agencies: `
      agency_name: varchar
      agency_url: varchar
      agency_timezone: varchar
      agency_lang?: varchar
      agency_phone?: varchar
      agency_email?: varchar`,
  routes: `
      operated_by?: varchar
      route_short_name?: varchar
      route_long_name?: varchar
      route_desc?: text
      route_type: integer
      route_url?: varchar
      route_color?: varchar
      route_text_color?: varchar
      route_sort_order: integer`,
  stops: `
      stop_code?: varchar
      stop_name?: varchar
      stop_desc?: text
      stop_lat?: double precision
      stop_lon?: double precision
      location_type: integer
      parent_station?: varchar
      platform_code?: varchar
      wheelchair_boarding?: integer
      feed_order: integer`,
} as const;

const translations = `
      table_name: varchar
      field_name: varchar
      language: varchar
      record_id: varchar
      record_sub_id: varchar
      field_value: text
      translation: text`;
const transfers = `
      from_stop_id: varchar
      to_stop_id: varchar
      min_transfer_time: integer`;
const translationsKey = ['table_name', 'field_name', 'language', 'record_id', 'record_sub_id', 'field_value'];
const transfersKey = ['from_stop_id', 'to_stop_id'];

const lines = (columns: string): string[] =>
  columns
    .trim()
    .split('\n')
    .map((line) => line.trim());
const names = (columns: string): string[] => lines(columns).map((line) => line.replace(/\??:.*$/, ''));
const listed = (columns: string, of: string): string =>
  names(columns)
    .map((name) => `${of}.${name}`)
    .join(', ');

/**
 * Gives each timetable version the network it came with: agency, routes and stops with their names. Before, there was one network, that of
 * the last feed loaded; routes and stops that this feed did not name were marked with the date from which they were no longer listed.
 */
export class NetworkOfVersions1796800000000 implements MigrationInterface {
  readonly name = 'NetworkOfVersions1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.keepFacts(runner);
    for (const [name, key, columns] of [
      ['translations', translationsKey, translations],
      ['transfers', transfersKey, transfers],
    ] as const)
      await this.keepOfEach(runner, name, key, columns);
    await this.keepShapes(runner);
    for (const [name, columns] of Object.entries(facts))
      for (const column of names(columns)) await runner.query(`ALTER TABLE ${name} DROP COLUMN ${column}`);
    for (const name of ['routes', 'stops']) await runner.query(`ALTER TABLE ${name} DROP COLUMN removed_from`);
  }

  /** A version gets what was listed while it was in force, and what its trips call at. */
  private async keepFacts(runner: QueryRunner): Promise<void> {
    const columns = (name: keyof typeof facts, id = ''): string => `agency_id: varchar\nversion_id: integer\n${id}${facts[name].trim()}`;
    await runner.createTable(table('version_agencies', version, ofVersion, columns('agencies')));
    await runner.query(`INSERT INTO version_agencies (agency_id, version_id, ${names(facts.agencies).join(', ')})
      SELECT v.agency_id, v.version_id, ${listed(facts.agencies, 'a')}
      FROM timetable_versions v JOIN agencies a ON a.agency_id = v.agency_id`);
    const called = 'SELECT DISTINCT t.agency_id, t.version_id, t.pattern_id FROM timings t';
    for (const [name, id, calls] of [
      ['routes', 'route_id', 'patterns'],
      ['stops', 'stop_id', 'pattern_stops'],
    ] as const) {
      const of = { ...ofVersion, [name.slice(0, -1)]: [['agency_id', id], name] } as const;
      await runner.createTable(table(`version_${name}`, [...version, id], of, columns(name, `${id}: varchar\n`)));
      await runner.query(`CREATE TABLE named AS
        SELECT v.agency_id, v.version_id, n.${id} FROM timetable_versions v JOIN ${name} n ON n.agency_id = v.agency_id
          WHERE n.removed_from IS NULL OR n.removed_from > v.effective_from
        UNION SELECT t.agency_id, t.version_id, c.${id} FROM (${called}) t
          JOIN ${calls} c ON c.agency_id = t.agency_id AND c.pattern_id = t.pattern_id`);
      const station = `
        UNION SELECT d.agency_id, d.version_id, p.stop_id FROM named d
          JOIN stops s ON s.agency_id = d.agency_id AND s.stop_id = d.stop_id
          JOIN stops p ON p.agency_id = s.agency_id AND p.stop_id = s.parent_station`;
      await runner.query(`INSERT INTO version_${name} (agency_id, version_id, ${id}, ${names(facts[name]).join(', ')})
        SELECT d.agency_id, d.version_id, d.${id}, ${listed(facts[name], 'n')}
        FROM (SELECT agency_id, version_id, ${id} FROM named ${name === 'stops' ? station : ''}) d
        JOIN ${name} n ON n.agency_id = d.agency_id AND n.${id} = d.${id}`);
      await runner.query('DROP TABLE named');
    }
  }

  /** Each version gets a copy of the rows of a table that held those of one feed. */
  private async keepOfEach(runner: QueryRunner, name: string, key: readonly string[], columns: string): Promise<void> {
    await runner.query(`CREATE TABLE before AS SELECT * FROM ${name}`);
    await runner.dropTable(name);
    await runner.createTable(table(name, [...version, ...key], ofVersion, `agency_id: varchar\nversion_id: integer\n${columns.trim()}`));
    await runner.query(`INSERT INTO ${name} (agency_id, version_id, ${names(columns).join(', ')})
      SELECT v.agency_id, v.version_id, ${listed(columns, 'b')} FROM timetable_versions v JOIN before b ON b.agency_id = v.agency_id`);
    await runner.query('DROP TABLE before');
  }

  /** Stores equal shapes once, under the hash of their points, whatever their ids in however many versions. */
  private async keepShapes(runner: QueryRunner): Promise<void> {
    const points = 'agency_id: varchar\ncontent: varchar\npoints: text';
    await runner.createTable(table('shape_points', ['agency_id', 'content'], owner, points));
    await runner.query('CREATE TABLE known AS SELECT agency_id, shape_id, shape_id AS content FROM shapes WHERE 1 = 0');
    const known = (await runner.query('SELECT agency_id, shape_id FROM shapes')) as { agency_id: string; shape_id: string }[];
    const [first, second, third] = runner.dataSource.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
    // One at a time, because the shapes of a city are some hundred megabytes.
    for (const { agency_id: agencyId, shape_id: shapeId } of known) {
      const [shape] = (await runner.query(`SELECT points FROM shapes WHERE agency_id = ${first} AND shape_id = ${second}`, [
        agencyId,
        shapeId,
      ])) as { points: string }[];
      const text = shape?.points ?? '[]';
      const content = createHash('sha256').update(text).digest('base64url');
      await runner.query(
        `INSERT INTO shape_points (agency_id, content, points) VALUES (${first}, ${second}, ${third})
          ON CONFLICT (agency_id, content) DO NOTHING`,
        [agencyId, content, text],
      );
      await runner.query(`INSERT INTO known (agency_id, shape_id, content) VALUES (${first}, ${second}, ${third})`, [
        agencyId,
        shapeId,
        content,
      ]);
    }
    await runner.dropTable('shapes');
    const columns = 'agency_id: varchar\nversion_id: integer\nshape_id: varchar\ncontent: varchar';
    const references = { ...ofVersion, points: [['agency_id', 'content'], 'shape_points'] } as const;
    await runner.createTable(table('shapes', [...version, 'shape_id'], references, columns));
    await runner.query(`INSERT INTO shapes (agency_id, version_id, shape_id, content)
      SELECT d.agency_id, d.version_id, d.shape_id, k.content FROM (
        SELECT agency_id, version_id, shape_id FROM trips WHERE shape_id IS NOT NULL
        UNION SELECT l.agency_id, l.version_id, n.shape_id
          FROM (SELECT agency_id, max(version_id) AS version_id FROM timetable_versions GROUP BY agency_id) l
          JOIN known n ON n.agency_id = l.agency_id
      ) d JOIN known k ON k.agency_id = d.agency_id AND k.shape_id = d.shape_id`);
    await runner.query('DROP TABLE known');
  }

  /** Back to one network: each route and stop as the last version that has it names it. */
  async down(runner: QueryRunner): Promise<void> {
    const last = (of: string): string => `SELECT max(version_id) FROM ${of} l WHERE l.agency_id =`;
    for (const [name, columns] of Object.entries(facts)) {
      for (const line of lines(columns)) {
        const [column = '', type = ''] = line.split(': ');
        const empty = type === 'integer' ? '0' : `''`;
        const rest = column.endsWith('?') ? '' : ` NOT NULL DEFAULT ${empty}`;
        await runner.query(`ALTER TABLE ${name} ADD COLUMN ${column.replace('?', '')} ${type}${rest}`);
      }
      const id = name === 'agencies' ? '' : `${name.slice(0, -1)}_id`;
      const same = (of: string): string => `${of}.agency_id = ${name}.agency_id${id === '' ? '' : ` AND ${of}.${id} = ${name}.${id}`}`;
      const newest = `SELECT max(m.version_id) FROM version_${name} m WHERE ${same('m')}`;
      for (const column of names(columns))
        await runner.query(`UPDATE ${name} SET ${column} = (
          SELECT n.${column} FROM version_${name} n WHERE ${same('n')} AND n.version_id = (${newest}))
          WHERE EXISTS (SELECT 1 FROM version_${name} k WHERE ${same('k')})`);
      if (id === '') continue;
      await runner.query(`ALTER TABLE ${name} ADD COLUMN removed_from date`);
      await runner.query(`UPDATE ${name} SET removed_from = (
        SELECT v.effective_from FROM timetable_versions v
        WHERE v.agency_id = ${name}.agency_id AND v.version_id = (${last('timetable_versions')} ${name}.agency_id))
        WHERE NOT EXISTS (SELECT 1 FROM version_${name} n WHERE ${same('n')}
          AND n.version_id = (${last('timetable_versions')} ${name}.agency_id))`);
    }
    for (const [name, key, columns] of [
      ['translations', translationsKey, translations],
      ['transfers', transfersKey, transfers],
    ] as const) {
      await runner.query(`CREATE TABLE after AS SELECT * FROM ${name} n WHERE version_id = (${last('timetable_versions')} n.agency_id)`);
      await runner.dropTable(name);
      await runner.createTable(table(name, ['agency_id', ...key], owner, `agency_id: varchar\n${columns.trim()}`));
      const all = ['agency_id', ...names(columns)].join(', ');
      await runner.query(`INSERT INTO ${name} (${all}) SELECT ${all} FROM after`);
      await runner.query('DROP TABLE after');
    }
    await runner.query(`CREATE TABLE after AS SELECT n.agency_id, n.shape_id, p.points FROM shapes n
      JOIN shape_points p ON p.agency_id = n.agency_id AND p.content = n.content
      WHERE n.version_id = (SELECT max(version_id) FROM shapes l WHERE l.agency_id = n.agency_id AND l.shape_id = n.shape_id)`);
    await runner.dropTable('shapes');
    await runner.createTable(table('shapes', ['agency_id', 'shape_id'], owner, 'agency_id: varchar\nshape_id: varchar\npoints: text'));
    await runner.query('INSERT INTO shapes (agency_id, shape_id, points) SELECT agency_id, shape_id, points FROM after');
    await runner.query('DROP TABLE after');
    for (const name of ['shape_points', 'version_stops', 'version_routes', 'version_agencies']) await runner.dropTable(name);
  }
}
