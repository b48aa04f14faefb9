export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Retries until a condition holds.
 * @returns after how many milliseconds it held; null if it did not within the limit
 */
export async function untilItHolds(limitMilliseconds: number, holds: () => Promise<boolean>): Promise<number | null> {
  const began = performance.now();
  while (performance.now() - began < limitMilliseconds) {
    if (await holds()) return performance.now() - began;
    await pause(100);
  }
  return null;
}

export const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
