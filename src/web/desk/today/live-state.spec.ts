import { describe, expect, it } from '@jest/globals';
import { liveState } from './live-state.js';

const stream = { isOpen: true, receivedAt: 1000, loadedAt: 990, isAway: false };

describe('how fresh the day is', () => {
  it('is live while the server is heard of, and says since when', () => {
    expect(liveState(stream, 1003)).toEqual({ kind: 'live', seconds: 3 });
    expect(liveState({ ...stream, loadedAt: 1002 }, 1003)).toEqual({ kind: 'live', seconds: 1 });
  });

  it('is no longer live where the stream is silent for a minute, although the browser holds it open', () => {
    expect(liveState(stream, 1061)).toEqual({ kind: 'asking' });
  });

  it('is asked each minute where there is no stream, or none yet', () => {
    expect(liveState({ ...stream, isOpen: false }, 1003)).toEqual({ kind: 'asking' });
    expect(liveState({ ...stream, receivedAt: null }, 1003)).toEqual({ kind: 'asking' });
  });

  it('is out of reach as soon as a question fails, whatever the stream says', () => {
    expect(liveState({ ...stream, isAway: true }, 1003)).toEqual({ kind: 'away' });
  });

  it('never claims a time to come, where the clocks differ', () => {
    expect(liveState(stream, 998)).toEqual({ kind: 'live', seconds: 0 });
  });
});
