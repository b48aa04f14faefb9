// `npm run pictures`: takes the screenshots for the README, from a demonstration at 15 July 2024, 07:10, without its banner.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

await install();
await build();
const { chromium } = await import('playwright-core');

const site = 'https://bus.example.org';
const phone = { width: 390, height: 844 };
/** The pages to photograph; `before` runs on the page first. */
const pictures = [
  { name: 'phone', path: '/', viewport: phone },
  { name: 'phone-dark', path: '/', viewport: phone, locale: 'en', colorScheme: 'dark' },
  { name: 'driver', path: '/driver', viewport: phone, before: countSeven },
  { name: 'poster', path: '/stops/home/poster', viewport: { width: 794, height: 1123 }, scale: 0.6, media: 'print' },
  { name: 'lobby', path: '/board/home', viewport: { width: 1920, height: 1080 }, scale: 0.45 },
  { name: 'desk', path: '/manager/today', viewport: { width: 1440, height: 810 }, scale: 0.75, before: signInAtDesk },
];

async function signIn(page, name, secret) {
  await page.locator('input').first().fill(name);
  await page.locator('input[type=password]').fill(secret);
  await page.keyboard.press('Enter');
}

async function countSeven(page) {
  await signIn(page, '王师傅', '246810');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.locator('a.next').click();
  for (let people = 0; people < 7; people++) await page.getByRole('button', { name: /^上车 \+1/ }).click();
}

async function signInAtDesk(page) {
  await signIn(page, 'manager', 'demo-manager-1');
  await page.getByText(/^实时/).waitFor();
}

/** Starts the demonstration on a free port. */
function startDemo(folder) {
  const program = spawn(process.execPath, [join(root, 'dist/src/main.js'), 'demo', '--at', '2024-07-15T07:10'], {
    cwd: root,
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', PORT: '0', HOST: '127.0.0.1', TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = new Promise((resolve, reject) => {
    let output = '';
    program.stdout.on('data', (data) => {
      output += data;
      if (output.includes('Ctrl+C')) resolve(/:(\d+)/.exec(output.slice(output.indexOf('http')))[1]);
    });
    program.on('close', () => reject(new Error(`The demonstration ended: ${output}`)));
  });
  return { program, port };
}

async function take(browser, port, { name, path, viewport, before, media, scale = 1, locale = 'zh-CN', colorScheme = 'light' }) {
  const context = await browser.newContext({
    ...{ viewport, locale, colorScheme, deviceScaleFactor: scale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
    // As behind an HTTPS proxy, so that the code on the poster contains the example address.
    extraHTTPHeaders: name === 'poster' ? { 'x-forwarded-proto': 'https' } : {},
  });
  const page = await context.newPage();
  const origin = name === 'poster' ? site.replace('https', 'http') : `http://localhost:${port}`;
  await page.emulateMedia({ media: media ?? null });
  await page.goto(origin + path);
  await before?.(page);
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('.demo, .demo-line')) line.remove();
    document.documentElement.classList.remove('has-demo-line');
  });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, 'src/web/screenshots', `${name}.png`) });
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), 'banche-pictures-'));
const { program, port } = startDemo(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--lang=zh-CN',
    `--host-resolver-rules=MAP bus.example.org 127.0.0.1:${await port}`,
  ],
});
try {
  for (const picture of pictures) {
    await take(browser, await port, picture);
    console.log(`src/web/screenshots/${picture.name}.png`);
  }
} finally {
  await browser.close();
  program.kill();
  await once(program, 'close');
  rmSync(folder, { recursive: true, force: true });
}
