// The load generator, in a process of its own.
import { answer } from './children.mjs';
import { importPeer } from './feeds.mjs';
import { randomOf, shuffled } from './questions.mjs';

const { default: autocannon } = await importPeer('autocannon');
/** A histogram in hundredths of a millisecond, up to ten seconds: autocannon's own has whole milliseconds. */
const hundredths = new Uint32Array(1_000_000);

function quantile(part, count) {
  let seen = 0;
  return hundredths.findIndex((bucket) => (seen += bucket) >= part * count) / 100;
}

answer({
  async fire({ url, paths, headers, seconds, connections }) {
    hundredths.fill(0);
    const random = randomOf(connections);
    const requests = paths.map((path) => ({ path, headers }));
    const running = autocannon({
      url,
      connections,
      duration: seconds,
      // Each connection requests the paths in an order of its own, shuffled before the clock starts.
      setupClient: (client) => client.setRequests(shuffled(requests, random)),
    });
    running.on('response', (_client, _status, _bytes, milliseconds) => {
      hundredths[Math.min(hundredths.length - 1, Math.round(milliseconds * 100))] += 1;
    });
    const { requests: answered, duration, errors, timeouts, non2xx } = await running;
    if (errors + timeouts + non2xx > 0) throw new Error(`${errors} errors, ${timeouts} timeouts, ${non2xx} refusals from ${url}`);
    return { perSecond: answered.total / duration, requests: answered.total, seconds: duration, p99: quantile(0.99, answered.total) };
  },
});
