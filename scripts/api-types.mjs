// `npm run api-types`: writes the TypeScript types of requests and answers for `src/web`, from the program's own OpenAPI document.
// With `--check` (part of `npm run check`) it writes nothing, and fails if the file in the repository is outdated.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { root } from './prepare.mjs';

const file = 'src/web/shared/api.d.ts';
const heading =
  '// Made by `npm run api-types` from the OpenAPI document of the program: change the classes in *.requests.ts, not this file.\n\n';

/** Below the project, so that the emitted files find node_modules; apart from the real build, because they may contain type errors. */
const emitted = join(root, 'dist/api-types');

/** Compiles without type checks, which would fail as long as the generated types are outdated. */
function emit() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noCheck', '--sourceMap', 'false', '--incremental', 'false', '--tsBuildInfoFile', 'null', '--outDir', emitted];
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const load = (path) => import(pathToFileURL(join(emitted, path)).href);

/** The document served at `/v1/openapi.json`. The program is assembled, but not started, and does not listen. */
async function readDocument() {
  const [{ dataSourceFor }, { AppModule }, { SystemClock }, { createHttpServer }, { Log }] = await Promise.all(
    ['ormconfig.js', 'src/app.module.js', 'src/clock.js', 'src/http/http.server.js', 'src/log.io.js'].map(load),
  );
  const source = await dataSourceFor({ kind: 'sqlite', path: ':memory:' }).initialize();
  const app = await createHttpServer(AppModule.on(source, new SystemClock()), new Log('silent'));
  const answer = await app.getHttpAdapter().getInstance().inject('/v1/openapi.json');
  if (answer.statusCode !== 200) throw new Error(`/v1/openapi.json answers ${answer.statusCode}: ${answer.body}`);
  await source.destroy();
  return answer.json();
}

emit();
// Fields with a default are optional for the pages, too.
const made =
  heading + astToString(await openapiTypes(await readDocument(), { defaultNonNullable: false, immutable: true, alphabetize: true }));
const types = await format(made, { ...(await resolveConfig(join(root, file))), filepath: file });
rmSync(emitted, { recursive: true, force: true });
const path = join(root, file);
const isStale = !existsSync(path) || readFileSync(path, 'utf8') !== types;
if (isStale && process.argv.includes('--check')) {
  console.error(`${file} is stale: the API has other types than it says. Run \`npm run api-types\` and commit the file.`);
  process.exit(1);
}
if (isStale) writeFileSync(path, types);
process.exit(0);
