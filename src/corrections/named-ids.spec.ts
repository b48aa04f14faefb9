import { expect, it } from '@jest/globals';
import { uuidOfName } from './named-ids.io.js';

it('a name is a UUID of version 5, as RFC 9562 makes it (appendix A.4)', () => {
  expect(uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
