// Listens to the server's stream of changes, and reads the day each minute besides: a trip becomes late without any change.
import { onBeforeUnmount, ref, type Ref } from 'vue';
import { useDesk } from '../injected.js';

export interface Live {
  readonly isOpen: Ref<boolean>;
  /** When the server last sent anything, by its clock. */
  readonly receivedAt: Ref<number | null>;
}

const pollMilliseconds = 60_000;
/** Changes in quick succession cause one read. */
const debounceMilliseconds = 300;

/** @param pauseSeconds the least time between two reads because of changes: something changes each second in a city */
export function useLive(onChanged: () => void, pauseSeconds: () => number): Live {
  const { page, now } = useDesk();
  const [isOpen, receivedAt] = [ref(false), ref<number | null>(null)];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let readAt = -Infinity;
  const read = (): void => {
    readAt = performance.now();
    onChanged();
  };
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(read, Math.max(debounceMilliseconds, readAt + pauseSeconds() * 1000 - performance.now()));
  };
  const received = (): void => {
    [isOpen.value, receivedAt.value] = [true, now.value];
  };
  const stream = new EventSource(`${page.prefix}/v1/dispatch/stream`);
  let wasLost = false;
  stream.addEventListener('open', () => {
    received();
    // Changes may have been missed while the stream was down.
    if (wasLost) changed();
    wasLost = false;
  });
  stream.addEventListener('beat', received);
  stream.addEventListener('changed', () => {
    received();
    changed();
  });
  stream.addEventListener('error', () => {
    [isOpen.value, wasLost] = [false, true];
  });
  const asking = setInterval(() => {
    if (document.visibilityState === 'visible') read();
  }, pollMilliseconds);
  const seen = (): void => {
    if (document.visibilityState === 'visible') changed();
  };
  document.addEventListener('visibilitychange', seen);
  onBeforeUnmount(() => {
    stream.close();
    clearInterval(asking);
    clearTimeout(waiting);
    document.removeEventListener('visibilitychange', seen);
  });
  return { isOpen, receivedAt };
}
