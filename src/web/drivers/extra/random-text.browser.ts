/** Six random hexadecimal digits, so that extra trips that two phones add in the same minute get different ids. */
export const randomText = (): string =>
  [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
