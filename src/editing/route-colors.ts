import type { DraftContent } from '../timetabling/draft-content.js';

/**
 * Colours for new routes, in this order: white text on each has a contrast of at least 4.5 (WCAG AA), and neighbours in the list differ for
 * people with red–green colour blindness, too.
 */
export const routeColors = [
  '2E6B34',
  '6A4C93',
  '0B5FA5',
  'A23B00',
  '8A1C4A',
  '00676B',
  '5B5B00',
  '444FA8',
  '8C4A1F',
  '3D5A6C',
  '7A2E8E',
  '1F6F54',
] as const;

/** The first colour that no route has; if all are in use, they are used again in turn. */
export function nextColor({ routes }: Pick<DraftContent, 'routes'>): string {
  const taken = new Set(routes.map(({ color }) => color?.toUpperCase()));
  return routeColors.find((color) => !taken.has(color)) ?? routeColors[routes.length % routeColors.length] ?? routeColors[0];
}
