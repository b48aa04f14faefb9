import { it } from '@jest/globals';

/** A test that takes a second or more: `npm run test:unit` leaves it out, so that it takes seconds itself. */
export const thorough = process.env['TEST_UNIT'] === 'true' ? it.skip : it;
