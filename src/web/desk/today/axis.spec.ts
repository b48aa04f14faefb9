import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisOf, clockText, gapWidth, hoursOf, isNextDay, labelsOf, placeOf, type Span } from './axis.js';

const at = (text: string): number => {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 3600 + Number(minutes) * 60;
};
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) });

describe('the time axis of a day', () => {
  const peaks = axisOf(
    [span('07:00', '07:08'), span('09:15', '09:23'), span('17:30', '17:38'), span('08:20', '08:28'), span('19:45', '19:57')],
    1000,
  );

  it('a day’s time axis leaves out hours without service and gives their length', () => {
    expect(peaks.stretches.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`)).toEqual(['07:00–09:30', '17:30–20:00']);
    expect(peaks.gaps.map(hoursOf)).toEqual([8]);
  });

  it('a day’s time axis fills its width exactly, breaks included', () => {
    const last = peaks.stretches.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000);
    expect(5 * 3600 * peaks.pixelsPerSecond + gapWidth).toBeCloseTo(1000);
  });

  it('ticks of a day’s time axis are far enough apart to be read, and mark both ends of the day', () => {
    const texts = peaks.ticks.map((tick) => clockText(tick.at));
    expect(texts[0]).toBe('07:00');
    expect(texts.at(-1)).toBe('20:00');
    expect(texts).toContain('17:30');
    for (const [index, tick] of peaks.ticks.entries()) {
      const next = peaks.ticks[index + 1];
      if (next !== undefined) expect(next.x - tick.x).toBeGreaterThanOrEqual(29);
    }
  });

  it('labels of a day’s time axis never overlap nor leave it, and the end of the day always has one', () => {
    const day = fc.tuple(
      fc.integer({ min: 1, max: 20 * 3600 }),
      fc.integer({ min: 3600, max: 12 * 3600 }),
      fc.integer({ min: 200, max: 2000 }),
    );
    fc.assert(
      fc.property(day, ([from, length, width]) => {
        const labels = labelsOf(axisOf([{ from, to: from + length }], width));
        const shown = labels.filter(({ isHidden }) => !isHidden);
        expect(shown.at(-1)).toBe(labels.at(-1));
        for (const [index, label] of shown.entries()) {
          expect(label.to).toBeLessThanOrEqual((shown[index + 1]?.from ?? width) + 1e-6);
          expect(label.to - label.from).toBeGreaterThan(30);
        }
      }),
    );
    const past = labelsOf(axisOf([span('20:00', '26:00')], 225));
    expect(past.map(({ at: time, isHidden }) => [clockText(time), isHidden])).toEqual([
      ['20:00', false],
      ['22:00', false],
      ['00:00', true],
      ['02:00', false],
    ]);
  });

  it('the present time is placed on the axis, on a break while nothing runs, and nowhere outside the day', () => {
    expect(placeOf(peaks, at('07:00'))).toBe(0);
    expect(placeOf(peaks, at('20:00'))).toBeCloseTo(1000);
    expect(placeOf(peaks, at('12:00'))).toBe(peaks.gaps[0]?.x);
    expect(placeOf(peaks, at('06:59'))).toBeNull();
    expect(placeOf(peaks, at('20:01'))).toBeNull();
  });

  it('a day’s time axis continues past midnight', () => {
    const late = axisOf([span('23:30', '23:50'), span('24:10', '24:30')], 600);
    expect(late.stretches).toHaveLength(1);
    expect(late.ticks.filter((tick) => isNextDay(tick.at)).map((tick) => clockText(tick.at))).toContain('00:00');
    expect(placeOf(late, at('24:10'))).toBeGreaterThan(placeOf(late, at('23:50')) ?? Infinity);
  });

  it('a day’s time axis works for a single trip, one without duration, and a day without trips', () => {
    expect(axisOf([span('07:30', '07:38')], 500).stretches).toEqual([{ ...span('07:30', '08:00'), x: 0, width: 500 }]);
    expect(axisOf([span('07:30', '07:30')], 500).stretches).toHaveLength(1);
    expect(axisOf([], 500)).toMatchObject({ stretches: [], gaps: [], ticks: [] });
  });

  it('a day’s time axis has at most the three longest breaks', () => {
    const lone = axisOf(
      ['01:00', '06:00', '10:00', '13:00', '18:00', '23:00'].map((from) => ({ from: at(from), to: at(from) + 600 })),
      900,
    );
    expect(lone.gaps).toHaveLength(3);
    expect(Math.min(...lone.gaps.map(hoursOf))).toBeGreaterThanOrEqual(4);
  });

  it('positions on a day’s time axis keep the order of time at any width', () => {
    const spans = fc.array(fc.tuple(fc.nat(30 * 3600), fc.nat(3 * 3600)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 3000 }), (all, width) => {
        const busy = all.map(([from, length]) => ({ from, to: from + length }));
        const axis = axisOf(busy, width);
        const places = busy
          .flatMap(({ from, to }) => [from, to])
          .sort((a, b) => a - b)
          .map((time) => placeOf(axis, time));
        expect(places).not.toContain(null);
        for (const [index, place] of places.entries()) if (index > 0) expect(place).toBeGreaterThanOrEqual((places[index - 1] ?? 0) - 1e-6);
      }),
    );
  });
});
