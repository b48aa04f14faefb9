/** Vibration, sounds and the wake lock of the screen. On a phone that lacks one of them nothing happens. */

const vibrationMilliseconds = { tap: 10, warning: 30 } as const;
/** The tones of a tick. */
const tones = { tap: { hertz: 880, volume: 0.05 }, warning: { hertz: 330, volume: 0.12 } } as const;
const tickSeconds = 0.03;

let context: AudioContext | null = null;
/** The first sound takes long on a slow phone, so it is delayed until the number on the screen has changed. */
const firstSoundMilliseconds = 150;

export function feel(what: 'tap' | 'warning', isSoundOn: boolean): void {
  try {
    navigator.vibrate?.(vibrationMilliseconds[what]);
  } catch {
    // Not allowed before the first touch.
  }
  if (!isSoundOn) return;
  if (context === null) setTimeout(() => sound(what), firstSoundMilliseconds);
  else sound(what);
}

function sound(what: 'tap' | 'warning'): void {
  try {
    // Made after the first touch, because browsers allow no sound before it.
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    const [tone, gain] = [context.createOscillator(), context.createGain()];
    const { hertz, volume } = tones[what];
    const end = context.currentTime + tickSeconds * (what === 'warning' ? 3 : 1);
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(volume, context.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(gain).connect(context.destination);
    tone.start();
    tone.stop(end);
  } catch {
    // No sound on this phone.
  }
}

let lock: WakeLockSentinel | null = null;
let isWanted = false;
let isRequesting = false;

/** Keeps the screen on. Browsers release the lock when the page is hidden, so it is requested again when the page is visible. */
export function keepAwake(isOn: boolean): void {
  if (isOn && !isWanted) document.addEventListener('visibilitychange', requestLock);
  if (!isOn) document.removeEventListener('visibilitychange', requestLock);
  isWanted = isOn;
  if (isOn) requestLock();
  else void release();
}

function requestLock(): void {
  if (!isWanted || isRequesting || document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
  if (!('wakeLock' in navigator)) return;
  isRequesting = true;
  navigator.wakeLock
    .request('screen')
    .then(
      (given) => {
        lock = given;
        if (!isWanted) void release();
      },
      // Refused, for instance when the battery is low: the screen goes off as usual.
      () => undefined,
    )
    .finally(() => {
      isRequesting = false;
    });
}

async function release(): Promise<void> {
  const released = lock;
  lock = null;
  await released?.release().catch(() => undefined);
}
