/** The colour of text on the colour of a route. Computed, because the feed's `route_text_color` may be unreadable on it. */
export type RouteInk = 'white' | 'black' | 'none';

/** WCAG 2: the relative luminance of a colour. @param color six hexadecimal digits */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2: from 1 to 21; text needs 4.5. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** White or black: one of them always reaches a contrast of 4.5. `none`: the route has no colour. */
export function inkOn(color: string | null): RouteInk {
  if (color === null) return 'none';
  return contrast(luminance(color), 1) >= 4.5 ? 'white' : 'black';
}
