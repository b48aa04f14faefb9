import { expect, it } from '@jest/globals';
import { asSaved, addressToSave, isOfOthers, mayBeOther, offlineFor } from './offline-pages.js';

const address = (url: string): string | null => addressToSave(new URL(url, 'http://here'));

it('saves the pages of residents, of every agency, and nothing else', () => {
  expect(
    ['/', '/stops/home?from=singlemessage&route=s&trip=s-0730', '/a/x/board/home?lang=en', '/routes/s?date=2024-07-15&lang=en'].map(
      address,
    ),
  ).toEqual(['/?lang=&date=', '/stops/home?lang=&date=', '/a/x/board/home?lang=en&date=', '/routes/s?lang=en&date=2024-07-15']);
  // What stands still at some moment is not the answer of another.
  expect(
    ['/?at=2024-07-15T07:10:00Z', '/stops/home?told=thanks', '/docs', '/v1/stops', '/stops/home/poster', '/metrics'].map(address),
  ).toEqual(Array(6).fill(null));
  expect(['/', '/a/x/stops/home', '/routes/s'].map(mayBeOther)).toEqual([true, true, false]);
});

it('shows nothing old of a stop, and marks what it shows of a timetable', () => {
  const data = '<script type="application/json" id="page">{"a":"\\u003c/div>"}</script>';
  expect(asSaved(`<body>\n<div id="app"><div>07:30</div></div>\n${data}`)).toBe(`<body>\n<div id="app" data-kept></div>\n${data}`);
  expect(asSaved('<div id="app"><p class="lost" hidden data-kept>')).toBe('<div id="app"><p class="lost">');
});

it('leads back to the pages of the agency', () => {
  const html = '<a class="button" href="/?lang=en">';
  expect(offlineFor(html, '/a/x/stops/home')).toBe('<a class="button" href="/a/x/?lang=en">');
  expect(offlineFor(html, '/stops/home')).toBe(html);
});

it('leaves the apps of drivers and managers alone, with and without an agency in front, and nothing else', () => {
  const others = ['/driver', '/driver/trips/2024-07-15/a', '/a/x/driver', '/a/x/driver/sw.js', '/manager', '/a/x/manager/people'];
  expect(others.filter((path) => !isOfOthers(path))).toEqual([]);
  expect(['/', '/stops/driver', '/a/driver/stops/home', '/drivers', '/a/manager', '/routes/manager'].filter(isOfOthers)).toEqual([]);
});
