import { describe, expect, it } from '@jest/globals';
import { Deliberate, type Press } from './deliberate.js';

const touch = (timeStamp: number, more: Partial<Press> = {}): Press => ({ timeStamp, detail: 1, pointerType: 'touch', ...more });

describe('a button that is to be pressed once', () => {
  it('only the first touch of a double tap presses a button', () => {
    const deliberate = new Deliberate();
    expect([1000, 1180, 2000].map((at) => deliberate.isMeant(touch(at)))).toEqual([true, false, true]);
  });

  it('a touch right after the button appeared under the finger is ignored', () => {
    const deliberate = new Deliberate();
    deliberate.note(touch(1000));
    expect(deliberate.isMeant(touch(1200))).toBe(false);
  });

  it('two clicks of a mouse count as two, unless the browser reports a double click', () => {
    const deliberate = new Deliberate();
    const clicks = [
      touch(1000, { pointerType: 'mouse' }),
      touch(1050, { pointerType: 'mouse' }),
      touch(1100, { pointerType: 'mouse', detail: 2 }),
    ];
    expect(clicks.map((click) => deliberate.isMeant(click))).toEqual([true, true, false]);
  });

  it('a key always presses a button', () => {
    const deliberate = new Deliberate();
    deliberate.note(touch(1000));
    expect(deliberate.isMeant(touch(1010, { detail: 0 }))).toBe(true);
  });
});
