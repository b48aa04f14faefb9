// `npm run api-types`: writes the types of what the API takes and answers for `src/web`, from the program's own OpenAPI document.
// With `--check` (part of `npm run check`) it writes nothing, and fails where the copy in the repository is another.
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

/** Beside the sources, so that what is emitted finds their packages; of its own, because its types may be wrong. */
const emitted = join(root, 'dist/api-types');

/** Compiles without checking types: they are wrong as long as the copy is stale, and this is what mends it. */
function emit() {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noCheck', '--sourceMap', 'false', '--incremental', 'false', '--tsBuildInfoFile', 'null', '--outDir', emitted];
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const load = (path) => import(pathToFileURL(join(emitted, path)).href);

/** The document as `/v1/openapi.json` gives it. The program is put together, but neither started nor does it listen. */
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
// What may be left out, because it has a default, may be left out by the pages, too.
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
