import { expect, it } from '@jest/globals';
import type { StopPage } from '../page.js';
import { asSaved, addressToSave, isOfOthers, mayBeOther, offlineFor, pageIn, stopViewAt, titleOf, withPage } from './offline-pages.js';

const address = (url: string): string | null => addressToSave(new URL(url, 'http://here'));

it('the worker saves residents’ pages of every agency, and nothing else', () => {
  expect(
    [
      '/',
      '/stops/home?from=singlemessage&route=s&trip=s-0730',
      '/a/x/board/home?lang=en',
      '/routes/s?date=2024-07-15&lang=en',
      '/stops',
      '/guide?lang=en',
    ].map(address),
  ).toEqual([
    ...['/?lang=&date=', '/stops/home?lang=&date=', '/a/x/board/home?lang=en&date=', '/routes/s?lang=en&date=2024-07-15'],
    ...['/stops?lang=&date=', '/guide?lang=en&date='],
  ]);
  // A page of a fixed moment must not be shown for another one.
  expect(
    ['/?at=2024-07-15T07:10:00Z', '/stops/home?told=thanks', '/docs', '/v1/stops', '/stops/home/poster', '/metrics'].map(address),
  ).toEqual(Array(6).fill(null));
  expect(['/', '/a/x/stops/home', '/routes/s'].map(mayBeOther)).toEqual([true, true, false]);
});

it('a saved page of a stop is emptied, and a saved timetable is marked as saved', () => {
  const data = '<script type="application/json" id="page">{"a":"\\u003c/div>"}</script>';
  expect(asSaved(`<body>\n<div id="app"><div>07:30</div></div>\n${data}`)).toBe(`<body>\n<div id="app" data-kept></div>\n${data}`);
  expect(asSaved('<div id="app"><p class="lost" hidden data-kept>')).toBe('<div id="app"><p class="lost">');
});

it('the page without a network leads to the pages of its agency', () => {
  const html = '<a class="button" href="/?lang=en">';
  expect(offlineFor(html, '/a/x/stops/home')).toBe('<a class="button" href="/a/x/?lang=en">');
  expect(offlineFor(html, '/stops/home')).toBe(html);
});

it('the page without a network lists the saved pages, or says that there are none', () => {
  const html =
    '<p data-offline="none">没有</p><section hidden data-offline="stops"><h2>站</h2><ul></ul></section><section hidden data-offline="pages"><h2>页</h2><ul></ul></section>';
  expect(offlineFor(html, '/stops/x')).toBe(html);
  const stops = [{ href: '/stops/a?lang=en', name: '<A>' }];
  expect(offlineFor(html, '/stops/x', { stops, pages: [] })).toBe(
    '<p hidden>没有</p><section><h2>站</h2><ul><li><a href="/stops/a?lang=en">&lt;A&gt;</a></li></ul></section><section hidden data-offline="pages"><h2>页</h2><ul></ul></section>',
  );
});

it('a page made for another stop contains nothing of the first one', () => {
  const html = `<title>A &amp; B 下一班</title>
<link rel="canonical" href="/stops/a">
<meta name="description" content="07:30">
<meta property="og:description" content="07:30">
<meta name="robots" content="noindex">
<div id="app">07:30</div>
<script type="application/json" id="page">{"path":"/stops/a"}</script>`;
  expect(titleOf(html)).toBe('A & B 下一班');
  const other = { path: '/stops/b', board: { stop: { name: '</title>' } } } as StopPage;
  const made = asSaved(withPage(html, other));
  expect(pageIn(made)).toEqual(other);
  expect(made).not.toMatch(/07:30|canonical|og:/);
  expect(made).toContain('<title>&lt;/title&gt;</title>');
  expect(pageIn('<div id="app">')).toBeNull();
  expect(['/', '/a/x/stops/home', '/board/home', '/stops', '/routes/s'].map(stopViewAt)).toEqual([
    { prefix: '', view: 'stop' },
    { prefix: '/a/x', view: 'stop' },
    { prefix: '', view: 'lobby' },
    null,
    null,
  ]);
});

it('the worker ignores the apps of drivers and managers, with and without an agency’s prefix, and nothing else', () => {
  const others = ['/driver', '/driver/trips/2024-07-15/a', '/a/x/driver', '/a/x/driver/sw.js', '/manager', '/a/x/manager/people'];
  expect(others.filter((path) => !isOfOthers(path))).toEqual([]);
  expect(['/', '/stops/driver', '/a/driver/stops/home', '/drivers', '/a/manager', '/routes/manager'].filter(isOfOthers)).toEqual([]);
});
