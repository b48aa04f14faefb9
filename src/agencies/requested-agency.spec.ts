import { expect, it } from '@jest/globals';
import { chooseAgency } from './requested-agency.js';

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
