// UUIDs of version 7 (RFC 9562), as phones make them: ordered by time, so neighbours in time are neighbours in the index.
import { randomBytes } from 'node:crypto';

let random = Buffer.alloc(0);
let used = 0;

/** @returns a UUID of version 7; random bytes are fetched in large blocks, so that making ids takes little time from the load */
export function timeOrderedId() {
  if (used + 10 > random.length) [random, used] = [randomBytes(10_000), 0];
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = random.toString('hex', used, (used += 10));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
