import { expect, it } from '@jest/globals';
import { filesOf } from './build-manifest.js';

it('a page loads what it imports, at once or later, and nothing of the pages of others', () => {
  const manifest = {
    'residents/entry.browser.ts': { file: 'assets/residents.js', imports: ['_vue.js'], dynamicImports: ['offline.ts'] },
    'offline.ts': { file: 'assets/offline.js', imports: ['residents/entry.browser.ts'] },
    '_vue.js': { file: 'assets/vue.js' },
    'desk/entry.browser.ts': { file: 'assets/desk.js', imports: ['_vue.js'] },
  };
  expect(filesOf(manifest, 'residents/entry.browser.ts')).toEqual(['assets/offline.js', 'assets/residents.js', 'assets/vue.js']);
  expect(filesOf(manifest, 'nobody/entry.browser.ts')).toEqual([]);
});
