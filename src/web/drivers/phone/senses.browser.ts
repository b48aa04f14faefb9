/** What a tap feels and sounds like, and the screen that stays on. A phone that has none of it goes without. */

const vibrationMilliseconds = { tap: 10, warning: 30 } as const;
/** Of a quiet tick. */
const tones = { tap: { hertz: 880, volume: 0.05 }, warning: { hertz: 330, volume: 0.12 } } as const;
const tickSeconds = 0.03;

let context: AudioContext | null = null;
/** To make the first sound takes a slow phone longer than to count: the number on the screen does not wait for it. */
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
    // Made after the first touch: browsers let no page sound before.
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
let isAsking = false;

/** Browsers release it when the page is hidden: it is asked for again when the page is seen. */
export function keepAwake(isOn: boolean): void {
  if (isOn && !isWanted) document.addEventListener('visibilitychange', ask);
  if (!isOn) document.removeEventListener('visibilitychange', ask);
  isWanted = isOn;
  if (isOn) ask();
  else void release();
}

function ask(): void {
  if (!isWanted || isAsking || document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
  if (!('wakeLock' in navigator)) return;
  isAsking = true;
  navigator.wakeLock
    .request('screen')
    .then(
      (given) => {
        lock = given;
        if (!isWanted) void release();
      },
      // Low battery, or not allowed: the phone does as it does.
      () => undefined,
    )
    .finally(() => {
      isAsking = false;
    });
}

async function release(): Promise<void> {
  const held = lock;
  lock = null;
  await held?.release().catch(() => undefined);
}
