import { expect, it } from '@jest/globals';
import { chooseAgency } from './asked-agency.js';

const agencies = [{ agencyId: 'hongqiao' }, { agencyId: 'harbour' }];

it('a request means the agency it names, else the first one', () => {
  expect(chooseAgency(agencies, null)).toEqual({ agencyId: 'hongqiao' });
  expect(chooseAgency(agencies, 'harbour')).toEqual({ agencyId: 'harbour' });
});

it('an agency that is not there is refused, and so is a database without any', () => {
  expect(() => chooseAgency(agencies, 'nowhere')).toThrow('agency-not-found');
  expect(() => chooseAgency(agencies, '')).toThrow('agency-not-found');
  expect(() => chooseAgency([], null)).toThrow('no-agency');
});
