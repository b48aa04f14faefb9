import { describe, expect, it } from '@jest/globals';
import { liveState } from './live-state.js';

const heard = { isOpen: true, heardAt: 1000, loadedAt: 990, isAway: false };

describe('how fresh the day is', () => {
  it('is live while the server is heard of, and says since when', () => {
    expect(liveState(heard, 1003)).toEqual({ kind: 'live', seconds: 3 });
    expect(liveState({ ...heard, loadedAt: 1002 }, 1003)).toEqual({ kind: 'live', seconds: 1 });
  });

  it('is no longer live where the stream is silent for a minute, although the browser holds it open', () => {
    expect(liveState(heard, 1061)).toEqual({ kind: 'asking' });
  });

  it('is asked each minute where there is no stream, or none yet', () => {
    expect(liveState({ ...heard, isOpen: false }, 1003)).toEqual({ kind: 'asking' });
    expect(liveState({ ...heard, heardAt: null }, 1003)).toEqual({ kind: 'asking' });
  });

  it('is out of reach as soon as a question fails, whatever the stream says', () => {
    expect(liveState({ ...heard, isAway: true }, 1003)).toEqual({ kind: 'away' });
  });

  it('never claims a time to come, where the clocks differ', () => {
    expect(liveState(heard, 998)).toEqual({ kind: 'live', seconds: 0 });
  });
});
