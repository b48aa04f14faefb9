import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/feeds.js';

/** What may import what: each only what stands before it. `src/README.md` says why in this order. */
// prettier-ignore
const order = [
  'language', 'colors', 'fields', 'errors', 'clock', 'config', 'compiled.io', 'masked', 'log.io', 'turns.io', 'scheduling', 'trip-log', 'places', 'blocking', 'sentences', 'timetabling', 'editing', 'database', 'agencies', 'http', 'tables', 'jobs', 'upkeep', 'accounts', 'devices', 'agency-settings', 'agency-keeping', 'network', 'timetables', 'timetable-versions',
  'fleet', 'alerts', 'driver-log', 'operations', 'day-changes', 'driver-app', 'refused-rows', 'departures', 'rider-reports', 'ridership', 'corrections', 'ridership-lists', 'monthly-reports', 'publishing', 'planning', 'wishes',
  'feeds', 'timetable-drafts', 'draft-publishing', 'notices', 'dispatch', 'web', 'pages', 'town-pages', 'driver-pages', 'desk-pages', 'posters', 'static-site', 'app.module', 'cli', 'feed-checks', 'main',
];

/** Folders whose code also runs in browsers. */
const pureRooms = ['scheduling', 'trip-log', 'places', 'blocking', 'sentences', 'timetabling', 'editing'];

/** The same order for folders inside a folder; a file directly in the outer folder comes after all of them. */
const innerOrder: Readonly<Record<string, readonly string[]>> = {
  database: ['migrations'],
  // prettier-ignore
  feeds: ['files', 'gtfs', 'icalendar', 'access', 'gtfs-rules', 'realtime-rules', 'gtfs-out', 'tides', 'tides-out', 'realtime', 'onebusaway', 'offered'],
  web: ['shared', 'residents', 'drivers', 'desk'],
};
/** Pages for one audience do not import those for another. */
const audiences = ['residents', 'drivers', 'desk'];

/** What a file of a folder may be, by the end of its name; a file without any is pure. */
// prettier-ignore
const roles = [
  'entity', 'requests', 'refusals', 'texts', 'service', 'io', 'controller', 'module', 'guard', 'decorator', 'filter', 'interceptor', 'migration',
  'server', 'browser',
];

const maxFilesAFolder = 30;
const maxLinesAFile = 250;
const maxPublicFiles = 8;

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
    const imported = [...text.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map(([, name = '']) => name);
    const files = imported.filter((name) => name.startsWith('.')).map((name) => relative(src, normalize(join(dirname(path), name))));
    return [{ path: relative(src, path), text, files, packages: imported.filter((name) => !name.startsWith('.')) }];
  });
}

const all = sources();
const sourceOf = (file: string): string => file.replace(/\.js$/, '.ts');
const placeOf = (path: string): string => path.split('/')[0]?.replace(/\.(ts|js)$/, '') ?? '';
/** The folder to which the rules apply: `feeds/gtfs`, but `web/residents` for all of its pages. */
const roomOf = (path: string): string => {
  const [place = '', inner = '', ...rest] = path.split('/');
  return rest.length > 0 && innerOrder[place] !== undefined ? `${place}/${inner}` : place;
};
/** Catalogues of refusals and other texts hold only data, so pure files may import them. */
const isCatalogue = (path: string): boolean => /\.(refusals|texts)\.ts$/.test(path);
/** `a.service.ts` has the role `service`, and a component is a role of its own; `a.ts` and a catalogue have none. */
const hasRole = (path: string): boolean => /\.[a-z]+\.ts$|\.vue$/.test(path) && !isCatalogue(path);
/** Generated type declarations, and messages of Protocol Buffers generated from the `.proto` file beside them, which nobody reads. */
const isGenerated = (path: string): boolean => /\.d\.ts$|_pb\.ts$/.test(path);
/** The list of all modules imports from every folder. */
const gathersAll = (path: string): boolean => path === 'app.module.ts';

const folders = (folder: string): string[] =>
  readdirSync(join(src, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
const everyFolder = (folder = '.'): string[] => folders(folder).flatMap((inner) => [inner, ...everyFolder(inner)]);

describe('the architecture of src', () => {
  it('every file of src belongs to a folder that the order of imports lists', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.map((source) => placeOf(source.path)).filter((place) => !order.includes(place))).toEqual([]);
  });

  it('a file imports only from its own folder and from folders that come before it in the order', () => {
    const wrong = all.flatMap(({ path, files }) =>
      files
        // `ormconfig.ts` imports every entity, so only the outermost folder `cli` may import it.
        .filter((file) => !(file === '../ormconfig.js' && placeOf(path) === 'cli'))
        .filter((file) => file.startsWith('..') || order.indexOf(placeOf(file)) > order.indexOf(placeOf(path)))
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports follow the order of inner folders, too, and pages of one audience never import those of another', () => {
    const rank = (path: string): number => {
      const [place = '', inner = '', ...rest] = path.split('/');
      return rest.length === 0 ? Infinity : (innerOrder[place]?.indexOf(inner) ?? Infinity);
    };
    const wrong = all.flatMap(({ path, files }) =>
      files
        .filter((file) => innerOrder[placeOf(path)] !== undefined && placeOf(file) === placeOf(path) && rank(sourceOf(file)) > rank(path))
        .map((file) => `${path} → ${file}`),
    );
    expect(wrong).toEqual([]);
    const audienceOf = (path: string): string | undefined => audiences.find((one) => path.startsWith(`web/${one}/`));
    const across = all.flatMap(({ path, files }) =>
      files.filter((file) => audienceOf(path) !== undefined && (audienceOf(file) ?? audienceOf(path)) !== audienceOf(path)),
    );
    expect(across).toEqual([]);
  });

  it('no two files import each other, directly or through other files', () => {
    const imports = new Map(all.map(({ path, files }) => [path, files.map(sourceOf)]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (imports.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...imports.keys()].filter((path) => reaches(path, path))).toEqual([]);
  });

  it('a file without a role in its name is pure: it uses no framework, no database, no clock and no random numbers', () => {
    const impure = /^(@nestjs\/|typeorm$|node:|fastify|@fastify\/|pg$|better-sqlite3$|pino$|rxjs)/;
    const outermost = ['main.ts', 'clock.ts'];
    const wrong = all
      .filter(({ path }) => !hasRole(path) && !outermost.includes(path))
      .flatMap(({ path, text, files, packages }) => [
        ...packages.filter((name) => impure.test(name)).map((name) => `${path} imports ${name}`),
        ...files
          .filter((file) => hasRole(sourceOf(file)) && !imports(text, file).every((line) => line.startsWith('import type')))
          .map((file) => `${path} imports ${file}`),
        ...['process.', 'Date.now', 'new Date', 'Math.random', 'DateTime.now', 'DateTime.local', 'performance.']
          .filter((word) => text.includes(word))
          .map((word) => `${path} uses ${word}`),
      ]);
    expect(wrong).toEqual([]);
  });

  it('only clock.ts and the clock of the browser read the time', () => {
    const reading = /Date\.now\(|new Date\(|DateTime\.(now|local|utc)\(/;
    expect(all.filter(({ text }) => reading.test(text)).map(({ path }) => path)).toEqual([
      'clock.ts',
      // Browsers have their own clock.
      'web/shared/clock.browser.ts',
    ]);
  });

  it('every file of a folder that runs in browsers is pure, and imports only such folders, language and colors', () => {
    const pure = all.filter(({ path }) => pureRooms.includes(placeOf(path)));
    expect(pure.filter(({ path }) => hasRole(path)).map(({ path }) => path)).toEqual([]);
    expect(pure.flatMap(({ path, packages }) => packages.map((name) => `${path} ${name}`))).toEqual(['scheduling/service-time.ts luxon']);
    const beyond = pure.flatMap(({ files }) => files).filter((file) => ![...pureRooms, 'language', 'colors'].includes(placeOf(file)));
    expect(beyond).toEqual([]);
  });

  it('only service-time.ts imports luxon, so that one file knows time zones', () => {
    expect(all.filter(({ packages }) => packages.includes('luxon')).map(({ path }) => path)).toEqual(['scheduling/service-time.ts']);
  });

  it('the pages import nothing of src but the pure folders, language and colors', () => {
    const web = all.filter(({ path }) => path.startsWith('web/')).flatMap(({ files }) => files);
    expect(web.filter((file) => !['web', ...pureRooms, 'language', 'colors'].includes(placeOf(file)))).toEqual([]);
  });

  it('src has no folders named by role, no barrel files, no entity that lists another, and no forwardRef', () => {
    const byRole = /(^|\/)(dto|utils|common|helpers|interfaces)\//;
    expect(all.map(({ path }) => path).filter((path) => byRole.test(path) || path.endsWith('/index.ts'))).toEqual([]);
    expect(all.filter(({ text }) => /@OneToMany|forwardRef|synchronize: true/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('every file name ends in a known role, and no name is numbered to stay under the size limit', () => {
    const names = all.map(({ path }) => path).filter((path) => path.endsWith('.ts') && !isGenerated(path) && path !== 'web/vite.config.ts');
    expect(names.filter((path) => /\.([a-z]+)\.ts$/.exec(path)?.[1] !== undefined && !isOfRole(path))).toEqual([]);
    expect(names.filter((path) => /-\d+(\.[a-z]+)?\.ts$/.test(path) && !path.endsWith('.migration.ts'))).toEqual([]);
  });

  it('no file is longer than 250 lines, and no folder holds more than 30 files', () => {
    const long = all.filter(({ path, text }) => !isCatalogue(path) && !isGenerated(path) && text.split('\n').length - 1 > maxLinesAFile);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
    const files = (folder: string): string[] =>
      readdirSync(join(src, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(spec|migration)\.ts$/.test(entry.name))
        .map((entry) => entry.name);
    expect(everyFolder().filter((folder) => files(folder).length > maxFilesAFolder)).toEqual([]);
  });

  it('only feeds, web and database have inner folders, and each page has a folder of its own', () => {
    const deep = everyFolder().filter((folder) => {
      const [place = '', inner, page, ...rest] = folder.split('/');
      if (inner === undefined) return false;
      const isAsset = place === 'web' && (inner === 'public' || inner === 'screenshots') && page === undefined;
      const isInner = innerOrder[place]?.includes(inner) === true;
      const isPage = place === 'web' && audiences.includes(inner) && page !== undefined && rest.length === 0;
      return !isAsset && !(isInner && (page === undefined || isPage));
    });
    expect(deep).toEqual([]);
  });

  it('a README names the files that other folders may import, at most eight, and no other file is imported from outside', () => {
    const used = new Map<string, Set<string>>();
    for (const { path, files } of all.filter(({ path }) => !gathersAll(path)))
      for (const file of files.map(sourceOf).filter((one) => one.includes('/') && !one.startsWith('..')))
        if (roomOf(file) !== roomOf(path))
          used.set(roomOf(file), (used.get(roomOf(file)) ?? new Set()).add(file.slice(roomOf(file).length + 1)));
    // Only database/ reads its list of migrations.
    used.delete('database/migrations');
    const wrong = [...used].flatMap(([room, names]) => {
      const named = publicFiles(room);
      return [
        ...[...names].filter((name) => !named.includes(name)).map((name) => `${room}/${name} is imported, but not named in its README`),
        ...named.filter((name) => !names.has(name)).map((name) => `${room}/${name} is named in its README, but nobody imports it`),
        ...(named.length > maxPublicFiles ? [`${room} names ${named.length} files`] : []),
      ];
    });
    expect(wrong).toEqual([]);
    const rooms = everyFolder().filter((folder) => roomOf(`${folder}/file`) === folder);
    expect(rooms.filter((room) => publicFiles(room).length > 0 && !used.has(room))).toEqual([]);
  });

  it('the SQL of a feature names its own tables only; feeds and database may name all tables', () => {
    const tableOf = new Map(
      all.flatMap(({ path, text }) =>
        [...text.matchAll(/@Entity\('(\w+)'\)/g)].map(([, table = '']): [string, string] => [table, placeOf(path)]),
      ),
    );
    expect(tableOf.size).toBeGreaterThan(20);
    const wrong = all
      .filter(({ path }) => !['feeds', 'database'].includes(placeOf(path)))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\b(?:FROM|INTO|UPDATE|JOIN) (\w+)/g)]
          .filter(([, table = '']) => tableOf.has(table) && tableOf.get(table) !== placeOf(path))
          .map(([statement]) => `${path}: ${statement}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no two request or answer classes share a name, because OpenAPI tells them apart by it', () => {
    const names = all
      .filter(({ path }) => path.endsWith('.requests.ts'))
      .flatMap(({ text }) => text.match(/^(?:export )?class \w+/gm) ?? []);
    const bare = names.map((name) => name.replace('export ', ''));
    expect(bare.filter((name, index) => bare.indexOf(name) !== index)).toEqual([]);
  });

  it('every folder of src has a README', () => {
    expect(folders('.').filter((folder) => !existsSync(join(src, folder, 'README.md')))).toEqual([]);
  });
});

function isOfRole(path: string): boolean {
  return roles.some((role) => path.endsWith(`.${role}.ts`));
}

/**
 * The files that a folder's README names under `Others may import`. For a folder inside a folder, the README of the outer one
 * names them by their path from there.
 */
function publicFiles(room: string): string[] {
  const [place = '', inner] = room.split('/');
  const readme = join(src, place, 'README.md');
  if (!existsSync(readme)) return [];
  const line = /^Others may import: (.*)$/m.exec(readFileSync(readme, 'utf8'))?.[1] ?? '';
  const named = [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const isInner = (name: string): boolean => name.includes('/') && innerOrder[place]?.includes(name.split('/')[0] ?? '') === true;
  return inner === undefined
    ? named.filter((name) => !isInner(name))
    : named.filter((name) => name.startsWith(`${inner}/`)).map((name) => name.slice(inner.length + 1));
}

/** The lines of a text that import a file. */
function imports(text: string, file: string): string[] {
  const name = file.split('/').at(-1) ?? file;
  return text.split('\n').filter((line) => line.includes(`/${name}'`));
}
