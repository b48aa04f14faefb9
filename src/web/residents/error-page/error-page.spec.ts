import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../language.js';
import { statusOf } from '../../../http/problem.js';
import type { RefusalDefinition } from '../../../errors.js';
import type { ErrorPage } from '../page.js';
import { buttonOf, errorTextFor } from './error-page.js';
import { buttonTexts, errorTexts } from './error-page.texts.js';

const src = join(import.meta.dirname, '../../..');

/** All refusals of the program. */
async function refusals(): Promise<RefusalDefinition[]> {
  const files = (readdirSync(src, { recursive: true }) as string[]).filter((path) => path.endsWith('.refusals.ts'));
  const catalogues = await Promise.all(
    files.map(async (path) => Object.values((await import(join(src, path))) as Record<string, Record<string, RefusalDefinition>>)),
  );
  return catalogues.flat().flatMap((catalogue) => Object.values(catalogue));
}

const pageOf = (code: string, status: number, more: Partial<ErrorPage> = {}): ErrorPage => ({
  ...{ language: 'zh-CN', prefix: '/a/hongqiao', path: '/a/hongqiao/routes/songhong', problem: { code, status }, isDemo: false },
  ...more,
});

describe('an error page', () => {
  it('no refusal is shown to residents in technical words', async () => {
    const all = await refusals();
    expect(all.length).toBeGreaterThan(60);
    for (const { code, kind } of all)
      for (const language of languages) {
        const { title, text } = errorTextFor(pageOf(code, statusOf[kind], { language }));
        const shownText = `${title[language]} ${text[language]}`;
        expect([code, shownText]).toEqual([
          code,
          expect.not.stringMatching(/\/v1|ISO|JSON|application\/|POST|\{|\}|undefined|parameter|参数/),
        ]);
        if (language === 'en') expect([code, shownText]).toEqual([code, expect.not.stringMatching(/\p{Script=Han}/u)]);
        else expect([code, shownText]).toEqual([code, expect.not.stringMatching(/\p{Script=Han}[,;:!?]/u)]);
      }
  });

  it('every text of the error page belongs to a refusal that exists', async () => {
    const codes = (await refusals()).map(({ code }) => code);
    expect(Object.keys(errorTexts).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('the button of an error page leads to the next bus, to the present, to the same page again, or is missing', () => {
    const buttonLink = (code: string, status: number, more: Partial<ErrorPage> = {}): string | null =>
      buttonOf(pageOf(code, status, more))?.href ?? null;
    expect(buttonLink('stop-not-found', 404)).toBe('/a/hongqiao/?lang=zh-CN');
    expect(buttonLink('moment-not-understood', 400)).toBe('/a/hongqiao/routes/songhong?lang=zh-CN');
    expect(buttonLink('day-not-understood', 400, { language: 'en' })).toBe('/a/hongqiao/routes/songhong?lang=en');
    expect(buttonLink('agency-not-found', 404, { prefix: '/a/nobody' })).toBe('/?lang=zh-CN');
    expect(buttonLink('unavailable', 503)).toBe('/a/hongqiao/routes/songhong?lang=zh-CN');
    expect(buttonLink('internal', 500, { path: null })).toBe('/a/hongqiao/?lang=zh-CN');
    expect([buttonLink('no-agency', 503), buttonLink('no-timetable', 503)]).toEqual([null, '/a/hongqiao/manager?lang=zh-CN']);
  });

  it('an unknown refusal is explained by its HTTP status', () => {
    for (const [status, title, button] of [
      [410, '没有找到这个页面', 'home'],
      [429, '这个页面现在打不开', 'again'],
      [503, '这个页面现在打不开', 'again'],
      [500, '这个页面现在打不开', 'again'],
      [409, '这个网址看不懂', 'home'],
    ] as const) {
      const page = pageOf('something-new', status);
      expect([errorTextFor(page).title['zh-CN'], buttonOf(page)?.text]).toEqual([title, buttonTexts[button]['zh-CN']]);
    }
  });
});
