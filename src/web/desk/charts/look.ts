import { contrast as contrastOf, luminance } from '../../../colors.js';

/** Colours and font of charts; each is a CSS variable of the page. */
export interface ChartLook {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly card: string;
  readonly accent: string;
  readonly guess: string;
  readonly off: string;
  /** The lines over a bar whose riders were not counted on the spot. */
  readonly hatch: string;
  readonly font: string;
}

export const lookNames = ['ink', 'soft', 'line', 'ground', 'card', 'accent', 'guess', 'off', 'hatch', 'font'] as const;

/** Smallest letters on a chart, px. */
export const smallest = 10.5;

type Rgb = readonly [number, number, number];

function rgbOf(colour: string): Rgb | null {
  // Minified style sheets write #fff.
  const digits = colour.trim().replace(/^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i, '$1$1$2$2$3$3');
  const match = /^#?([0-9a-f]{6})$/i.exec(digits);
  if (match === null) return null;
  const value = Number.parseInt(match[1] ?? '', 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminanceOf(colour: string): number {
  const rgb = rgbOf(colour);
  return rgb === null ? 0 : luminance(hexOf(rgb).slice(1));
}

export const contrast = (one: string, other: string): number => contrastOf(luminanceOf(one), luminanceOf(other));

/**
 * A route's colour, lightened on a dark card or darkened on a light one until its contrast is 3 : 1 (WCAG 2, non-text contrast).
 * @param colour as GTFS writes it; null or not a colour: the accent colour is returned
 */
export function seenOn(colour: string | null, { card, accent }: Pick<ChartLook, 'card' | 'accent'>): string {
  const own = colour === null ? null : rgbOf(colour);
  if (own === null) return accent;
  const towards = luminanceOf(card) < 0.2 ? 255 : 0;
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = hexOf(own.map((part) => part + (towards - part) * share) as unknown as Rgb);
    if (contrast(mixed, card) >= 3) return mixed;
  }
  return accent;
}

/** The hatching of bars whose riders were not counted on the spot; used for nothing else. */
export const hatched = (look: Pick<ChartLook, 'hatch'>): object => ({
  symbol: 'rect',
  symbolSize: 1,
  color: look.hatch,
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 3.5],
  rotation: -Math.PI / 4,
});

/** A bar whose trips were counted only in part. */
export const outlined = (look: Pick<ChartLook, 'card'>, colour: string): object => ({
  color: look.card,
  borderColor: colour,
  borderType: 'dashed',
  borderWidth: 1.25,
});

/** The value of an axis' only tick: a round number above half of the greatest value. */
export function roundTick(greatest: number): number {
  if (greatest <= 2) return Math.max(1, Math.floor(greatest));
  const power = 10 ** Math.floor(Math.log10(greatest / 2));
  return ([2, 3, 4, 5, 6, 8, 10].find((each) => each * power > greatest / 2) ?? 10) * power;
}
