import { expect, it } from '@jest/globals';
import { splitAgency } from './agency-prefix.js';

it('the agency prefix is removed from an address, and the rest stays unchanged', () => {
  expect(splitAgency('/a/hq/v1/stops?lang=en')).toEqual({ agencyId: 'hq', url: '/v1/stops?lang=en' });
  expect(splitAgency('/a/MTA%20NYCT/v1/agency')).toEqual({ agencyId: 'MTA NYCT', url: '/v1/agency' });
  expect(splitAgency('/a/hq')).toEqual({ agencyId: 'hq', url: '/' });
  expect(splitAgency('/a/hq?x=1')).toEqual({ agencyId: 'hq', url: '/?x=1' });
  expect(splitAgency('/a/a/a/b/v1')).toEqual({ agencyId: 'a', url: '/a/b/v1' });
  expect(splitAgency('/a/%ff/v1')).toEqual({ agencyId: '%ff', url: '/v1' });
});

it('addresses without a prefix stay unchanged', () => {
  for (const url of ['/', '/a', '/a/', '/a//v1', '/v1/a/hq', '/about', '*']) expect(splitAgency(url)).toEqual({ agencyId: null, url });
});
