import { contrast, luminance } from '../../colors.js';

/** The colour of text on the colour of a route. Computed, because the feed's `route_text_color` may be unreadable on it. */
export type RouteInk = 'white' | 'black' | 'none';

/** White or black: one of them always reaches a contrast of 4.5. `none`: the route has no colour. */
export function inkOn(color: string | null): RouteInk {
  if (color === null) return 'none';
  return contrast(luminance(color), 1) >= 4.5 ? 'white' : 'black';
}
