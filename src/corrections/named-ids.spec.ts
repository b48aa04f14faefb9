import { expect, it } from '@jest/globals';
import { uuidOfName } from './named-ids.io.js';

it('a name is a UUID of version 5, as RFC 9562 makes it (appendix A.4)', () => {
  expect(uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

it('an id of any version is a namespace, and a lone surrogate in a name is no error', () => {
  // Ids that were stored before a library made them: they must stay the same.
  expect(uuidOfName('00000000-0000-0000-0000-000000000001', '0 末班 🚌')).toBe('807e60d7-c6ea-5d44-9bd9-8ca5075c7d3f');
  expect(uuidOfName('ffffffff-ffff-ffff-ffff-ffffffffffff', '\ud83d')).toBe('15e16ed6-2d15-57b3-9feb-4d4b1e773420');
});
