import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/feeds.js';

/** What may import what: each only what stands before it. `src/README.md` says why in this order. */
// prettier-ignore
const order = [
  'language', 'fields', 'errors', 'clock', 'config', 'scheduling', 'trip-log', 'database', 'agencies', 'http', 'jobs', 'accounts', 'network', 'timetables',
  'fleet', 'alerts', 'driver-log', 'operations', 'departures', 'rider-reports', 'ridership', 'monthly-reports', 'publishing', 'planning', 'wishes',
  'feeds', 'notices', 'web', 'pages', 'posters', 'static-site', 'app.module', 'cli', 'main',
];

const src = join(root, 'src');

interface Source {
  /** Relative to `src/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: files relative to `src/`, and names of packages. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function sources(folder = src): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    if (!/\.(ts|vue)$/.test(entry.name) || entry.name.endsWith('.spec.ts')) return [];
    const text = readFileSync(path, 'utf8');
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
    const files = imported.filter((name) => name.startsWith('.')).map((name) => relative(src, normalize(join(dirname(path), name))));
    return [{ path: relative(src, path), text, files, packages: imported.filter((name) => !name.startsWith('.')) }];
  });
}

const all = sources();
const placeOf = (path: string): string => path.split('/')[0]?.replace(/\.(ts|js)$/, '') ?? '';
/** Catalogues of refusals and other texts: nothing but data, so that pure files may use them. */
const isCatalogue = (path: string): boolean => /\.(refusals|texts)\.ts$/.test(path);
/** `a.service.ts` has the role `service`, a component its own; `a.ts` and a catalogue have none. */
const hasRole = (path: string): boolean => /\.[a-z]+\.ts$|\.vue$/.test(path) && !isCatalogue(path);

describe('the house', () => {
  it('is found where it is looked for', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.map((source) => placeOf(source.path)).filter((place) => !order.includes(place))).toEqual([]);
  });

  it('imports point left', () => {
    const wrong = all.flatMap(({ path, files }) =>
      files
        // The one DataSource of the top level gathers every entity; only the outermost part of the program opens it.
        .filter((file) => !(file === '../ormconfig.js' && placeOf(path) === 'cli'))
        .filter((file) => file.startsWith('..') || order.indexOf(placeOf(file)) > order.indexOf(placeOf(path)))
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no two files that import each other', () => {
    const imports = new Map(all.map(({ path, files }) => [path, files.map((file) => file.replace(/\.js$/, '.ts'))]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (imports.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...imports.keys()].filter((path) => reaches(path, path))).toEqual([]);
  });

  it('a file without a role is pure: no framework, no database, no computer', () => {
    const impure = /^(@nestjs\/|typeorm$|node:|fastify|@fastify\/|pg$|better-sqlite3$|pino$|rxjs)/;
    const outermost = ['main.ts', 'clock.ts'];
    const wrong = all
      .filter(({ path }) => !hasRole(path) && !outermost.includes(path))
      .flatMap(({ path, text, files, packages }) => [
        ...packages.filter((name) => impure.test(name)).map((name) => `${path} imports ${name}`),
        ...files
          .filter((file) => hasRole(file.replace(/\.js$/, '.ts')) && !imports(text, file).every((line) => line.startsWith('import type')))
          .map((file) => `${path} imports ${file}`),
        ...['process.', 'Date.now', 'new Date', 'Math.random', 'DateTime.now', 'DateTime.local', 'performance.']
          .filter((word) => text.includes(word))
          .map((word) => `${path} uses ${word}`),
      ]);
    expect(wrong).toEqual([]);
  });

  it('the clock is read in one place', () => {
    const reading = /Date\.now\(|new Date\(|DateTime\.(now|local|utc)\(/;
    expect(all.filter(({ text }) => reading.test(text)).map(({ path }) => path)).toEqual([
      'clock.ts',
      // The browser has a clock of its own.
      'web/residents/device.browser.ts',
    ]);
  });

  it('scheduling uses luxon alone, in service-time alone, so that the browser runs the very same code', () => {
    const inScheduling = all.filter(({ path }) => path.startsWith('scheduling/'));
    expect(inScheduling.filter(({ path }) => hasRole(path)).map(({ path }) => path)).toEqual([]);
    expect(inScheduling.flatMap(({ path, packages }) => packages.map((name) => `${path} ${name}`))).toEqual([
      'scheduling/service-time.ts luxon',
    ]);
  });

  it('knows zones in one file', () => {
    expect(all.filter(({ packages }) => packages.includes('luxon')).map(({ path }) => path)).toEqual(['scheduling/service-time.ts']);
  });

  it('web imports scheduling and nothing else of src', () => {
    const web = all.filter(({ path }) => path.startsWith('web/')).flatMap(({ files }) => files);
    expect(web.filter((file) => !file.startsWith('web/') && !file.startsWith('scheduling/'))).toEqual([]);
  });

  it('has no folders by role, no barrels, no entity that lists another, no forwardRef', () => {
    const byRole = /(^|\/)(dto|utils|common|helpers|interfaces)\//;
    expect(all.map(({ path }) => path).filter((path) => byRole.test(path) || path.endsWith('/index.ts'))).toEqual([]);
    expect(all.filter(({ text }) => /@OneToMany|forwardRef|synchronize: true/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('no two requests or answers have one name, because OpenAPI knows them by it', () => {
    const names = all
      .filter(({ path }) => path.endsWith('.requests.ts'))
      .flatMap(({ text }) => text.match(/^(?:export )?class \w+/gm) ?? []);
    const bare = names.map((name) => name.replace('export ', ''));
    expect(bare.filter((name, index) => bare.indexOf(name) !== index)).toEqual([]);
  });

  it('every folder says in its README what it promises', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.filter((folder) => !readdirSync(join(src, folder.name)).includes('README.md')).map((folder) => folder.name)).toEqual([]);
  });
});

/** The import lines of a text that name a file. */
function imports(text: string, file: string): string[] {
  const name = file.split('/').at(-1) ?? file;
  return text.split('\n').filter((line) => line.includes(`/${name}'`));
}
