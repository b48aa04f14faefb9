import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { masked } from './masked.js';

it('tokens and passwords are left out of addresses, headers and any other text, and nothing else is', () => {
  expect(masked('GET /feeds/gtfs.zip?lang=en&%6bEy=abc&at=1 200')).toBe('GET /feeds/gtfs.zip?lang=en&kEy=***&at=1 200');
  expect(masked('authorization: bearer abc.def, referer: https://bus.example.org/feeds?token=abc')).toBe(
    'authorization: bearer ***, referer: https://bus.example.org/feeds?token=***',
  );
  expect(masked('no file /feeds/gtfs.zip%253Ftoken%253Dk7fm-3hqz-w9ta-rc4p-7xyd')).toBe('no file /feeds/gtfs.zip?token=***');
  for (const plain of [
    'GET /v1/stops/%E8%99%B9%E6%A1%A5%20A/departures?at=2024-07-15T07:10:00%2B08:00 200 1.5 ms',
    'trip songhong-0-weekday-0730-0800-0900 of 0190f5fe-7c00-7a00-8abc-012345678901 is 100% full',
    'the token of 高德地图 was revoked; key: value',
  ])
    expect(masked(plain)).toBe(plain);
});

it('no token survives, wherever it stands and however its letters are written', () => {
  const letters = [...'abcdefghjkmnpqrstuvwxyz23456789'];
  const group = fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 4 }).map((each) => each.join(''));
  const written = (text: string): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom('plain', 'upper', 'encoded', 'twice'), { minLength: text.length, maxLength: text.length }).map((ways) =>
      [...text]
        .map((letter, index) => {
          const code = `%${letter.charCodeAt(0).toString(16)}`;
          const way = ways[index];
          return way === 'upper' ? letter.toUpperCase() : way === 'encoded' ? code : way === 'twice' ? code.replace('%', '%25') : letter;
        })
        .join(''),
    );
  const place = fc.constantFrom<(name: string, token: string) => string>(
    (name, token) => `GET /feeds/gtfs.zip?lang=en&${name}=${token}&x=1 401`,
    (name, token) => `GET /a/hq/api/where/stop/a.json?${name}=${token}`,
    (name, token) => `Cannot GET /feeds/gtfs.zip%3F${name}=${token}`,
    (_, token) => `Authorization: Bearer ${token}`,
    (_, token) => `/feeds/${token}/gtfs.zip`,
    (name, token) => `{"referer":"https://bus.example.org/?${name}=${token}"}`,
  );
  const token = fc.tuple(group, group, group, group, group).map((groups) => groups.join('-'));
  const cases = token.chain((plain) =>
    fc.record({
      plain: fc.constant(plain),
      spelt: written(plain),
      name: fc.constantFrom('token', 'key', 'access_token').chain(written),
      at: place,
    }),
  );
  fc.assert(
    fc.property(cases, ({ plain, spelt, name, at }) => {
      let text = masked(at(name, spelt));
      for (let round = 0; round < 3; round += 1)
        text = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      expect(text.toLowerCase()).not.toContain(plain);
      for (const part of plain.split('-')) expect(text.toLowerCase().split('-')).not.toContain(part);
    }),
    { numRuns: 500 },
  );
});
