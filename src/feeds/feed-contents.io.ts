import { openFeed } from './files/feed-files.io.js';
import { Findings } from './files/findings.js';
import { gtfsFiles } from './gtfs/gtfs-reader.js';
import { tidesFileNames } from './tides/tides-reading.io.js';

/** Which formats a folder or zip contains. For a path that cannot be opened: none; the import itself reports why. */
export async function formatsIn(path: string): Promise<{ readonly gtfs: boolean; readonly tides: boolean }> {
  const gtfsNames = Object.keys(gtfsFiles);
  const files = await openFeed(path, [...gtfsNames, ...tidesFileNames], new Findings());
  files?.close();
  const holds = (names: readonly string[]): boolean => names.some((name) => files?.sizes.has(name) === true);
  return { gtfs: holds(gtfsNames), tides: holds(tidesFileNames) };
}
