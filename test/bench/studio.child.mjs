// A page in which somebody types: each key makes another draft, of which all is told anew.
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
  /** @returns milliseconds of a preview after a key: the median and the slowest of so many, those to warm up left out */
  keys({ tripCount, keys, allowsEmptyRunning }) {
    let content = draftOf(tripCount);
    content = { ...content, fleet: { ...content.fleet, allowsEmptyRunning } };
    const made = previewOf(content, null);
    // What is edited was published before: each trip has one to be compared with.
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
