// A page in which somebody types: each keystroke makes a new draft, whose whole preview is computed again.
import { previewOf } from '../../dist/src/timetabling/draft-preview.js';
import { proposalsFor } from '../../dist/src/timetabling/fewer-vehicles.js';
import { answer } from './children.mjs';
import { draftOf, typed } from './studio-draft.mjs';

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const clock = (time) => new Date(time * 1000).toISOString().slice(11, 19);

function timed(work) {
  const began = performance.now();
  const made = work();
  return [performance.now() - began, made];
}

answer({
  /** @returns milliseconds of a preview after a keystroke: median and slowest, without those that warm up */
  keys({ tripCount, keys, allowsEmptyRunning }) {
    let content = draftOf(tripCount);
    content = { ...content, fleet: { ...content.fleet, allowsEmptyRunning } };
    const made = previewOf(content, null);
    // The draft is compared with a published version that has every one of its trips.
    const trips = made.trips.map(({ tripId, wayId, serviceId, startTime }) => ({
      tripId,
      wayId,
      serviceId,
      blockId: null,
      time: clock(startTime),
    }));
    const base = { versionId: 1, trips, takenIds: [] };
    const took = [];
    for (let key = 0; key < keys + 5; key += 1) {
      content = typed(content, key);
      const [milliseconds, preview] = timed(() => previewOf(content, base));
      if (tripCount > 0 && !(preview.days[0].vehicles > 0)) throw new Error('no vehicles');
      if (key >= 5) took.push(milliseconds);
    }
    const preview = previewOf(content, base);
    const day = preview.days[0];
    const proposals = day === undefined ? [0] : timed(() => proposalsFor(content, preview, day.day.key, day.vehicles - 1));
    return {
      median: median(took),
      slowest: Math.max(...took),
      trips: preview.trips.length,
      vehicles: day?.vehicles ?? 0,
      proposals: proposals[0],
    };
  },
});
