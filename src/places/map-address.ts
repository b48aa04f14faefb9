import { toDatum, type Position } from './coordinates.js';
import { isShifted } from './in-china.js';

/** Six decimals of a degree: a tenth of a metre. */
const written = (degrees: number): string => String(Number(degrees.toFixed(6)));

/**
 * An address of Amap, in GCJ-02. `src` names the calling site; without `callnative` the page stays in the browser and only offers Amap's
 * app.
 */
function onAmap(place: Position, name: string): string {
  const { lat, lon } = toDatum(place, 'gcj02');
  return `https://uri.amap.com/marker?position=${written(lon)},${written(lat)}&name=${encodeURIComponent(name)}&src=banche&coordinate=gaode`;
}

const onOpenStreetMap = ({ lat, lon }: Position): string =>
  `https://www.openstreetmap.org/?mlat=${written(lat)}&mlon=${written(lon)}#map=18/${written(lat)}/${written(lon)}`;

/**
 * The address of a place on a street map: Amap for readers of Chinese if the place is in China, where it is more complete; else
 * OpenStreetMap.
 */
export const mapAddress = (place: Position, name: string, language: 'zh-CN' | 'en'): string =>
  language === 'zh-CN' && isShifted(place) ? onAmap(place, name) : onOpenStreetMap(place);
