import { expect, it } from '@jest/globals';
import { chooseAgency, splitAgency } from './requested-agency.js';

const agencies = [{ agencyId: 'hongqiao' }, { agencyId: 'harbour' }];

it('a request is for the agency it names, else for the first one', () => {
  expect(chooseAgency(agencies, null)).toEqual({ agencyId: 'hongqiao' });
  expect(chooseAgency(agencies, 'harbour')).toEqual({ agencyId: 'harbour' });
});

it('an unknown agency is refused, and so is any request to a database without agencies', () => {
  expect(() => chooseAgency(agencies, 'nowhere')).toThrow('agency-not-found');
  expect(() => chooseAgency(agencies, '')).toThrow('agency-not-found');
  expect(() => chooseAgency([], null)).toThrow('no-agency');
});

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
