/** Six letters and figures that no other phone makes up in the same minute. */
export const randomText = (): string =>
  [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
