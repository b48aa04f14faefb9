import type { Readable } from 'node:stream';
import { zipOf } from '../gtfs-out/zip.io.js';
import type { TidesTexts } from './tides-months.service.js';

/** In the order in which they are sent: first a table that grows from the first trip on, last what is known only at the end. */
const files = ['stop_visits', 'trips_performed', 'passenger_events', 'vehicles', 'operators', 'devices', 'datapackage'] as const;

/** The texts in a zip. They are closed when the stream ends or is given up. */
export const tidesZip = (texts: TidesTexts): Readable =>
  zipOf(files.map((name) => ({ name: `${name}${name === 'datapackage' ? '.json' : '.csv'}`, text: () => texts.read(name) }))).on(
    'close',
    () => texts.close(),
  );
