// Ids as phones should make them (RFC 9562, version 7): ordered by time, they lie together in the index.
import { randomBytes } from 'node:crypto';

let random = Buffer.alloc(0);
let used = 0;

/** @returns a UUID of version 7; random bytes are fetched many at a time, so that the load generator has time to load */
export function timeOrderedId() {
  if (used + 10 > random.length) [random, used] = [randomBytes(10_000), 0];
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = random.toString('hex', used, (used += 10));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
