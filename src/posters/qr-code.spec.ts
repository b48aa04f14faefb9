import { expect, it } from '@jest/globals';
import decodeQR from 'qr/decode.js';
import { qrSvg } from './qr-code.js';

/** Draws the path with several dots per module, as a printer does. */
function painted(svg: string): { width: number; height: number; data: Uint8Array } {
  const [, size = '0'] = /viewBox="0 0 (\d+)/.exec(svg) ?? [];
  const [dots, width] = [4, Number(size) * 4];
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1)
      for (let column = Number(x) * dots; column < (Number(x) + Number(length)) * dots; column += 1)
        data.set([0, 0, 0, 255], (row * width + column) * 4);
  return { width, height: width, data };
}

it('a QR code can be read by another library', () => {
  for (const address of [
    'https://bus.example.org/stops/home',
    'http://192.168.1.20:3000/a/x/stops/%E8%99%B9%E6%A1%A5',
    `https://b/${'x'.repeat(200)}`,
  ])
    expect(decodeQR(painted(qrSvg(address)))).toBe(address);
});

it('a QR code has a white margin and consists only of paths', () => {
  const svg = qrSvg('https://bus.example.org/stops/home');
  expect(svg).toContain('viewBox="0 0 37 37"');
  expect(Math.min(...[...svg.matchAll(/M(\d+) \d+h\d+v1/g)].map(([, x]) => Number(x)))).toBe(4);
  expect(svg).not.toMatch(/style|script|href/);
});
