import { toDatum, type Position } from './coordinates.js';
import { isShifted } from './in-china.js';

/** A tenth of a metre. */
const written = (degrees: number): string => String(Number(degrees.toFixed(6)));

/** Amap, which shows the mainland as its law demands. `src` names who asks; without `callnative` it stays in the browser and offers its app. */
function onAmap(place: Position, name: string): string {
  const { lat, lon } = toDatum(place, 'gcj02');
  return `https://uri.amap.com/marker?position=${written(lon)},${written(lat)}&name=${encodeURIComponent(name)}&src=banche&coordinate=gaode`;
}

const onOpenStreetMap = ({ lat, lon }: Position): string =>
  `https://www.openstreetmap.org/?mlat=${written(lat)}&mlon=${written(lon)}#map=18/${written(lat)}/${written(lon)}`;

/** A place on a map with streets: for whoever reads Chinese on the one that is complete on the mainland, else on one that is the same everywhere. */
export const mapAddress = (place: Position, name: string, language: 'zh-CN' | 'en'): string =>
  language === 'zh-CN' && isShifted(place) ? onAmap(place, name) : onOpenStreetMap(place);
