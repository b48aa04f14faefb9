import { describe, expect, it } from '@jest/globals';
import { isNoticeOf, readNotice, writeNotice, type Change } from './change.js';

const change = (detail: unknown, agencyId = 'hq'): Change => ({ topic: 'operations', agencyId, detail });
const read = (...wordings: Change[][]): readonly Change[] => {
  const text = writeNotice('copy', ...wordings);
  expect(Buffer.byteLength(text)).toBeLessThan(8000);
  expect(['copy', 'cop', 'other'].map((copy) => isNoticeOf(copy, text))).toEqual([true, false, false]);
  return readNotice(text);
};

describe('a notice to the other copies of the program', () => {
  it('a notice to other copies has as many details as fit', () => {
    const [long, short] = [change('虹'.repeat(2600)), change('short')];
    expect(read([short])).toEqual([short]);
    expect(read([long], [short])).toEqual([short]);
    expect(read([long], [change('x'.repeat(8000))])).toEqual([change(null)]);
  });

  it('a notice about more agencies than fit is about any agency', () => {
    const many = Array.from({ length: 400 }, (_, index) => change('short', `agency ${index}`));
    expect(read(many)).toEqual([{ topic: 'operations', agencyId: null, detail: null }]);
    const mixed: Change[] = [...many, { topic: 'public', agencyId: 'hq', detail: null }];
    expect(read(mixed)).toEqual([{ topic: null, agencyId: null, detail: null }]);
  });

  it('an unreadable notice may be about anything', () => {
    const anything = [{ topic: null, agencyId: null, detail: null }];
    expect(['public 9f0c [1]', '', 'null', '7', '{"copy":"other"}'].map((text) => readNotice(text))).toEqual(Array(5).fill(anything));
    const newer = JSON.stringify({ copy: 'other', changes: [{ topic: 'wishes', agencyId: 'hq', detail: 1 }, null] });
    expect(readNotice(newer)).toEqual([
      { topic: null, agencyId: 'hq', detail: null },
      { topic: null, agencyId: null, detail: null },
    ]);
  });
});
