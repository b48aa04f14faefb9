import { v4 } from 'uuid';

/** A UUID for an act, so that the server does it once if it is sent twice. Browsers offer `crypto.randomUUID` only over TLS. */
export const newId = (): string => v4();
