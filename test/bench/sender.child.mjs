// Drivers' phones: connections that each send, wait for the answer and send again, with as little work of their own as possible.
import { connect } from 'node:net';
import { answer } from './children.mjs';
import { timeOrderedId } from './ids.mjs';

/** A histogram in hundredths of a millisecond, up to ten seconds. */
const hundredths = new Uint32Array(1_000_000);

function quantile(part, count) {
  let seen = 0;
  return hundredths.findIndex((bucket) => (seen += bucket) >= part * count) / 100;
}

function requestOf({ host, token, date, tripIds, batch }, index) {
  const event = (offset) =>
    `{"eventId":"${timeOrderedId()}","kind":"boarded","serviceDate":"${date}","tripId":"${tripIds[(index + offset) % tripIds.length]}",` +
    `"stopId":"home","count":1,"deviceTime":"${date}T07:29:00+08:00"}`;
  const body = `{"events":[${Array.from({ length: batch }, (_, offset) => event(offset)).join(',')}]}`;
  return (
    `POST /v1/driver/events HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** @returns the length of the first complete answer in the text, or 0; throws when an event was not recorded */
function answered(text, batch) {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const [, length] = /content-length: (\d+)/i.exec(text) ?? [];
  const end = head + 4 + Number(length);
  if (text.length < end) return 0;
  const body = text.slice(head + 4, end);
  if (!text.startsWith('HTTP/1.1 200') || body.split('"recorded"').length !== batch + 1) throw new Error(text.slice(0, 1000));
  return end;
}

answer({
  /**
   * @param targets the programs, with a token for each, among which the connections are divided; left out: one, at `url` with `token`
   * @param perSecond how many requests a second at most; left out: as many as the server answers
   */
  send({ url, token, targets = [{ url, token }], seconds, connections, perSecond = Infinity, ...what }) {
    hundredths.fill(0);
    let [sent, done] = [0, 0];
    const began = performance.now();
    const ends = began + seconds * 1000;
    const converse = ({ url, token }) =>
      new Promise((resolve, reject) => {
        const { hostname, port, host } = new URL(url);
        const socket = connect(Number(port), hostname);
        let [text, at] = ['', 0];
        const next = () => {
          at = performance.now();
          const early = began + (sent / perSecond) * 1000 - at;
          if (early > 0 && at < ends) return setTimeout(next, early);
          if (at >= ends) return resolve(socket.destroy());
          socket.write(requestOf({ host, token, ...what }, (sent += 1)));
        };
        socket.setNoDelay(true).setEncoding('latin1').on('connect', next).on('error', reject);
        socket.on('data', (data) => {
          text += data;
          try {
            const length = answered(text, what.batch);
            if (length === 0) return;
            text = text.slice(length);
          } catch (error) {
            return reject(error);
          }
          hundredths[Math.min(hundredths.length - 1, Math.round((performance.now() - at) * 100))] += 1;
          done += 1;
          next();
        });
      });
    return Promise.all(Array.from({ length: connections }, (_, index) => converse(targets[index % targets.length]))).then(() => {
      const took = (performance.now() - began) / 1000;
      return { perSecond: done / took, requests: done, seconds: took, p99: quantile(0.99, done) };
    });
  },
});
