import { encode } from 'uqr';

/** White around a code, in modules: without it readers do not find the code (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A QR code as one SVG path of dark modules, row by row, in a square of `size`. Error correction is level M (15 % may be damaged), or
 * higher if that does not make the code larger.
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietZone });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join('') };
}
