import { describe, expect, it } from '@jest/globals';
import { behindEvents, jumpBetween, jumpsIn } from './clock-jump.js';

describe('the clock of the server', () => {
  it('a clock that advances with the counter has not jumped, however long it was not checked', () => {
    expect(jumpBetween({ clock: 1000, counter: 5.2 }, { clock: 1010, counter: 15.1 })).toBeNull();
    expect(jumpBetween({ clock: 1000, counter: 5.2 }, { clock: 91_000, counter: 90_005 })).toBeNull();
  });

  it('a clock may be corrected by a minute, and has jumped beyond that, forward or back', () => {
    expect(jumpBetween({ clock: 1000, counter: 0 }, { clock: 1070, counter: 10 })).toBeNull();
    expect(jumpBetween({ clock: 1000, counter: 0 }, { clock: 1071, counter: 10 })).toBe(61);
    expect(jumpBetween({ clock: 1000, counter: 0 }, { clock: 950, counter: 10 })).toBeNull();
    expect(jumpBetween({ clock: 1000, counter: 0 }, { clock: 949, counter: 10 })).toBe(-61);
    expect(jumpBetween({ clock: 1_721_000_400, counter: 0 }, { clock: 10, counter: 10 })).toBe(-1_721_000_400);
  });

  it('a clock cannot be long before the newest event', () => {
    expect(behindEvents(1000, null)).toBeNull();
    expect(behindEvents(1000, 0)).toBeNull();
    expect(behindEvents(1000, 4600)).toBeNull();
    expect(behindEvents(1000, 4601)).toBe(3601);
  });

  it('recorded jumps are found among the runs of jobs', () => {
    const runs = [
      { job: 'close-day', detail: '{"closed":null}' },
      { job: 'clock-jumped-back', detail: '{"bySeconds":-7200}' },
      { job: 'clock-jumped-forward', detail: '{"bySeconds":61}' },
    ];
    expect(jumpsIn(runs).map(({ bySeconds }) => bySeconds)).toEqual([-7200, 61]);
  });
});
