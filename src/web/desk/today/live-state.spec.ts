import { describe, expect, it } from '@jest/globals';
import { liveState } from './live-state.js';

const stream = { isOpen: true, receivedAt: 1000, loadedAt: 990, isAway: false };

describe('how fresh the day is', () => {
  it('the page of a day is live while the stream sends, and gives the seconds since', () => {
    expect(liveState(stream, 1003)).toEqual({ kind: 'live', seconds: 3 });
    expect(liveState({ ...stream, loadedAt: 1002 }, 1003)).toEqual({ kind: 'live', seconds: 1 });
  });

  it('the page of a day is not live once its stream was silent for a minute, even if it is open', () => {
    expect(liveState(stream, 1061)).toEqual({ kind: 'asking' });
  });

  it('the page of a day is polled while there is no stream', () => {
    expect(liveState({ ...stream, isOpen: false }, 1003)).toEqual({ kind: 'asking' });
    expect(liveState({ ...stream, receivedAt: null }, 1003)).toEqual({ kind: 'asking' });
  });

  it('the page of a day is away as soon as a request fails, whatever the stream does', () => {
    expect(liveState({ ...stream, isAway: true }, 1003)).toEqual({ kind: 'away' });
  });

  it('the age of a day’s data is never negative if clocks differ', () => {
    expect(liveState(stream, 998)).toEqual({ kind: 'live', seconds: 0 });
  });
});
