import { describe, expect, it } from '@jest/globals';
import { lastStopNames } from './last-stop.js';

describe('the stop chosen last', () => {
  it('the last stop is stored by half of the day and by agency, and the current half comes first', () => {
    expect(lastStopNames('', '07:10')).toEqual(['banche:stop::am', 'banche:stop::pm']);
    expect(lastStopNames('/a/hq', '12:00')).toEqual(['banche:stop:/a/hq:pm', 'banche:stop:/a/hq:am']);
  });
});
