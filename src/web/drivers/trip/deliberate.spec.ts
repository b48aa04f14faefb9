import { describe, expect, it } from '@jest/globals';
import { Deliberate, type Press } from './deliberate.js';

const touch = (timeStamp: number, more: Partial<Press> = {}): Press => ({ timeStamp, detail: 1, pointerType: 'touch', ...more });

describe('a button that is to be pressed once', () => {
  it('takes the first touch of a double tap, and not the second', () => {
    const deliberate = new Deliberate();
    expect([1000, 1180, 2000].map((at) => deliberate.isMeant(touch(at)))).toEqual([true, false, true]);
  });

  it('does not take a touch right after one that brought it under the finger', () => {
    const deliberate = new Deliberate();
    deliberate.note(touch(1000));
    expect(deliberate.isMeant(touch(1200))).toBe(false);
  });

  it('takes two clicks of a mouse as two, unless the mouse says that they are a double click', () => {
    const deliberate = new Deliberate();
    const clicks = [
      touch(1000, { pointerType: 'mouse' }),
      touch(1050, { pointerType: 'mouse' }),
      touch(1100, { pointerType: 'mouse', detail: 2 }),
    ];
    expect(clicks.map((click) => deliberate.isMeant(click))).toEqual([true, true, false]);
  });

  it('always takes a key', () => {
    const deliberate = new Deliberate();
    deliberate.note(touch(1000));
    expect(deliberate.isMeant(touch(1010, { detail: 0 }))).toBe(true);
  });
});
