// What other programs can read, as a page for people and as JSON.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedTokens } from '../../src/feeds/access/feed-tokens.service.js';
import { GtfsFeeds } from '../../src/feeds/gtfs-out/gtfs-feed.service.js';
import { plain, withClass } from '../support/html.js';
import { bearer, Office } from '../support/office.js';
import { keeper, Town } from '../support/town.js';

interface Offered {
  isOpenToAll: boolean;
  licence: object | null;
  feeds: {
    id: string;
    readers: string;
    addresses: { address: string; isPattern: boolean }[];
    validFrom: string | null;
    check: object | null;
  }[];
}

describe('the page about feeds', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.close());

  it('says in both languages what there is, until when it is valid, and whom to ask for a token', async () => {
    const chinese = plain(await (await office.town.fetch('/feeds?lang=zh-CN')).text());
    expect(chinese).toContain('给其他程序的数据');
    expect(chinese).toContain('2024年7月1日 至 2025年12月31日');
    expect(chinese).toContain('运营方没有留电话和邮箱');
    expect(chinese).toContain('运营方还没有选定许可');
    const response = await office.town.fetch('/feeds?lang=en');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const english = await response.text();
    expect(plain(english)).toContain('The timetable is known until 31 December 2025. Its check found nothing wrong.');
    expect(withClass(english, 'readers').map(plain)).toEqual([
      ...['Token', 'Token', 'Token', 'Open to everybody', 'Open to everybody', 'Managers, signed in'],
    ]);
    // Without a program in the page no button is shown.
    expect(english.match(/<button[^>]*>/g)?.every((button) => button.includes(' hidden'))).toBe(true);
  });

  it('shows a licence as soon as it is chosen, and every address leads somewhere', async () => {
    await office.act('PUT', '/v1/feed-licence', { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(await (await office.town.fetch('/feeds')).text()).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    const { feeds, licence } = await office.town.get<Offered>('/v1/feeds');
    expect(licence).toEqual({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' });
    const { token } = await office.town.app.get(FeedTokens).make(keeper, 'a reader');
    for (const { id, readers, addresses } of feeds.filter((feed) => feed.id !== 'onebusaway' && feed.id !== 'tides'))
      for (const { address } of addresses.filter(({ isPattern }) => !isPattern)) {
        const read = await office.town.fetch(address, readers === 'token' ? { headers: bearer(token) } : {});
        expect([id, address, read.status]).toEqual([id, address, 200]);
        await read.arrayBuffer();
        // What was just sent to a token is not sent to anybody else.
        const again = await office.town.fetch(address);
        expect([address, again.status]).toEqual([address, readers === 'token' ? 401 : 200]);
        await again.arrayBuffer();
      }
  });
});

it('a check that broke off is told apart from one underway, and tried again after a minute, then after two', async () => {
  const town = await Town.open();
  const feeds = town.app.get(GtfsFeeds);
  const get = feeds.get.bind(feeds);
  feeds.get = async (agencyId) => ({ ...(await get(agencyId)), bytes: Buffer.from('no zip at all'), etag: '"broken"' });
  const checked = async (): Promise<unknown> => {
    const { feeds: all } = await town.get<Offered>('/v1/feeds?lang=en');
    return all.find(({ id }) => id === 'gtfs')?.check;
  };
  const failed = (retryAt: string): unknown => ({ state: 'failed', notices: [], retryAt: `2024-07-15T${retryAt}+08:00` });
  expect(await checked()).toEqual(failed('07:11:00'));
  const page = plain(await (await town.fetch('/feeds?lang=en')).text());
  expect(page).toContain('The timetable is known until 31 December 2025. It could not be checked this time.');
  expect(page).toContain('Open this page again after 07:11 to have it checked anew.');
  town.clock.set('2024-07-15T07:10:59+08:00');
  expect(await checked()).toEqual(failed('07:11:00'));
  town.clock.set('2024-07-15T07:11:30+08:00');
  expect(await checked()).toEqual(failed('07:13:30'));
  feeds.get = async (agencyId) => ({ ...(await get(agencyId)), etag: '"broken"' });
  town.clock.set('2024-07-15T07:13:30+08:00');
  expect(await checked()).toEqual({ state: 'passes', notices: [], retryAt: null });
  await town.close();
});

it('a known site is in every address, with the agency, and with PUBLIC_FEEDS=on no feed but TIDES needs more', async () => {
  const town = await Town.open({ settings: { PUBLIC_URL: 'https://bus.example.org', PUBLIC_FEEDS: 'on' } });
  const { feeds, isOpenToAll } = await town.get<Offered>('/a/hongqiao/v1/feeds');
  expect(isOpenToAll).toBe(true);
  expect(feeds.map(({ readers }) => readers)).toEqual([...Array<string>(5).fill('everybody'), 'managers']);
  expect(
    feeds.flatMap(({ addresses }) => addresses).every(({ address }) => address.startsWith('https://bus.example.org/a/hongqiao/')),
  ).toBe(true);
  expect((await town.fetch('/feeds')).headers.get('cache-control')).toMatch(/^public/);
  await town.close();
});

it('dates whose working days are not announced yet are said to be provisional', async () => {
  const town = await Town.open({ now: '2026-11-27T10:00:00+08:00' });
  const gtfs = async (): Promise<unknown> => (await town.get<Offered>('/v1/feeds')).feeds.find(({ id }) => id === 'gtfs');
  expect(await gtfs()).toMatchObject({ validUntil: '2027-12-31', provisionalFrom: '2026-12-25' });
  const page = plain(await (await town.fetch('/feeds?lang=en')).text());
  expect(page).toContain('The timetable is known until 31 December 2027, and provisional from 25 December 2026 on.');
  expect(page).toContain('holidays and make-up workdays are not announced yet, so these dates may change');
  await town.close();
});

it('without a licence the page says whom to ask, open or not, and shows one address of the live feed, the others folded', async () => {
  const town = await Town.open({ settings: { PUBLIC_FEEDS: 'on', PUBLIC_URL: 'https://bus.example.org' } });
  const page = await (await town.fetch('/feeds?lang=en')).text();
  expect(plain(page)).toContain('Whom to ask');
  expect(plain(page)).not.toContain('unknown.invalid');
  const live = /<section id="gtfs-realtime"[^]*?<\/section>/.exec(page)?.[0] ?? '';
  const [open = '', folded = ''] = live.split('<details');
  expect([open.match(/data-copy=/g)?.length, folded.match(/data-copy=/g)?.length]).toEqual([1, 7]);
  await town.close();
});
