/** Six random hexadecimal digits, which keep ids of extra trips apart that two phones add in the same minute. */
export const randomText = (): string =>
  [...crypto.getRandomValues(new Uint8Array(3))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
