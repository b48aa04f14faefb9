// Prepares a fresh clone: installs missing packages and builds outdated files. Runs before anything is installed, so it uses
// nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const chinese = locale === '' || /^(zh|C|POSIX)([._@]|$)/i.test(locale) || locale.startsWith('zh_');
/** Prints one of two sentences, in the language of the terminal. */
export const say = (zh, en) => console.log(chinese ? zh : en);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `需要 Node.js 20.19 或更新的版本，这里是 ${process.versions.node}。请从 nodejs.org 安装后再试。`,
    `Node.js 20.19 or newer is needed; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Runs a command that takes a while, and prints every 15 seconds that it is still running. */
function step(zh, en, command, args) {
  say(`${zh}……`, `${en} …`);
  const began = Date.now();
  const output = [];
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => output.push(data));
  const ticking = setInterval(() => {
    const elapsed = Math.round((Date.now() - began) / 1000);
    say(`  仍在进行，已 ${elapsed} 秒`, `  still going, ${elapsed} s so far`);
  }, 15_000);
  return new Promise((resolve) => {
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      clearInterval(ticking);
      if (code === 0) return resolve();
      // npm prints pages of help at the end; the cause is in the first lines.
      process.stderr.write(`${Buffer.concat(output).toString().split('\n').slice(0, 30).join('\n')}\n`);
      say(
        `没有成功：${zh}。原因见上；若与网络有关，请稍后再试。`,
        `Failed: ${en}. The reason stands above; if it is the network, try again later.`,
      );
      process.exit(1);
    });
  });
}

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Whether the packages are those of the lock file: by the digest noted at the last install, else by file age. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const note = join(root, 'node_modules/.banche-lock');
  if (!existsSync(installed)) return false;
  if (existsSync(note)) return readFileSync(note, 'utf8') === lockDigest();
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** `npm ci` empties the folder that a link leads to, and with it whatever else uses it. */
function refuseLinkedPackages() {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  say(
    'node_modules 是一个链接，里面的依赖与 package-lock.json 不一致，安装会清空它指向的文件夹。请到那个文件夹所在的项目里安装，或删掉链接再试。',
    'node_modules is a link, and what it leads to does not match package-lock.json; installing would empty that folder. Install where it belongs, or remove the link and try again.',
  );
  process.exit(1);
}

export async function install() {
  refuseOldNode();
  if (isInstalled()) return;
  refuseLinkedPackages();
  await step('安装依赖（首次约需两分钟）', 'Installing what it needs (about two minutes the first time)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(join(root, 'node_modules/.banche-lock'), lockDigest());
}

/** Documentation and screenshots are not part of any build. */
const isDocumentation = (name) => name.endsWith('.md') || name === 'screenshots';

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = readdirSync(path).filter((name) => !isDocumentation(name));
  return names.reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

const lock = 'package-lock.json';
const programSources = ['src', 'ormconfig.ts', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', lock];
/** The folders that browsers run besides `src/web`; the same list as in `test/architecture.spec.ts`. */
const pureRooms = ['scheduling', 'trip-log', 'places', 'blocking', 'sentences', 'timetabling', 'editing'];
const pagesSources = ['src/web', ...pureRooms.map((room) => `src/${room}`), 'src/language.ts', lock];

/** Builds a part of `dist/` if any of its sources is newer. */
async function whenStale(name, sources, make) {
  const stamp = join(root, 'dist', name);
  const changed = Math.max(...sources.map((path) => newest(join(root, path))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > changed) return;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}

/** The groups of pages, with the texts of their build steps. */
const audiences = [
  { name: 'residents', zh: '居民的网页', en: 'the pages of residents' },
  { name: 'drivers', zh: '司机的网页', en: 'the pages of drivers' },
  { name: 'desk', zh: '管理者的网页', en: 'the pages of managers' },
];

/** Builds what browsers load, and for pages rendered on the server also that renderer. */
export const buildWeb = () =>
  whenStale('.built-web', pagesSources, async () => {
    for (const { name, zh, en } of audiences) {
      const has = (file) => existsSync(join(root, 'src/web', name, file));
      const vite = [
        join(root, 'node_modules/vite/bin/vite.js'),
        ...['build', '--mode', name, '--config', join(root, 'src/web/vite.config.ts'), '--logLevel', 'warn'],
      ];
      if (has('entry.browser.ts')) await step(`编译${zh}`, `Building ${en}`, process.execPath, vite);
      if (has('entry.server.ts'))
        await step(`编译${zh}的服务器部分`, `Building the server half of ${en}`, process.execPath, [...vite, '--ssr']);
    }
  });

export async function build() {
  await whenStale('.built', programSources, () =>
    step('编译', 'Building', process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build']),
  );
  await buildWeb();
}
