import { expect, it } from '@jest/globals';
import { fileNameOf, fileOf, linkIn, rootOf } from './static-page.js';

it('any id becomes a valid file name, and links lead to that file', () => {
  expect(['home', '淞虹路', 'a/b', '..', 'x*', '50%'].map(fileNameOf)).toEqual([
    'home',
    '%E6%B7%9E%E8%99%B9%E8%B7%AF',
    'a%2Fb',
    '%2E%2E',
    'x%2A',
    '50%25',
  ]);
  const site = { madeAt: '', root: '../../', language: 'en' as const, dates: [] };
  expect(linkIn(site, `/stops/${encodeURIComponent('a/b')}`)).toBe('../../en/stops/a%252Fb/index.html');
  expect(linkIn(site, '/', { lang: 'zh-CN' })).toBe('../../index.html');
  expect(linkIn(site, '/routes/s', { date: '2024-07-15' })).toBe('../../en/routes/s/2024-07-15/index.html');
});

it('every file of a static site has a relative way to the root folder', () => {
  expect([fileOf('zh-CN'), fileOf('en', 'stops', 'home')].map(rootOf)).toEqual(['./', '../../../']);
});
