// The same random questions for all contenders: a seed gives the same ones in every process.

/** Mulberry32. @returns a function that returns random numbers from 0 to below 1 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled(list, random) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

/** Random stops at random seconds of the seven days after an instant, or of a shorter time. */
export function questions(stopIds, { seed, count, from, within = 7 * 86_400 }) {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => ({
    stopId: stopIds[Math.floor(random() * stopIds.length)],
    at: from + Math.floor(random() * within),
  }));
}

/** Asks every question once. @returns questions a second, and milliseconds of each */
export async function timed(list, ask) {
  const took = new Float64Array(list.length);
  for (const [index, question] of list.entries()) {
    const began = performance.now();
    await ask(question);
    took[index] = performance.now() - began;
  }
  const inAll = took.reduce((sum, each) => sum + each, 0);
  took.sort();
  const at = (part) => took[Math.min(took.length - 1, Math.floor(part * took.length))];
  return { perSecond: (list.length / inAll) * 1000, p50: at(0.5), p99: at(0.99) };
}
