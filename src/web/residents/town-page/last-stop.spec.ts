import { describe, expect, it } from '@jest/globals';
import { lastStopNames } from './last-stop.js';

describe('the stop chosen last', () => {
  it('has a name for each half of the day and each town, that of this half first', () => {
    expect(lastStopNames('', '07:10')).toEqual(['banche:stop::am', 'banche:stop::pm']);
    expect(lastStopNames('/a/hq', '12:00')).toEqual(['banche:stop:/a/hq:pm', 'banche:stop:/a/hq:am']);
  });
});
