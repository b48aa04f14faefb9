import type { Language } from '../../../language.js';
import type { TownPage } from '../page.js';
import { townAddress } from '../links.js';
import { sayInTown } from './town-page.js';

/** The data of the page's program: the stops with their coordinates, so that the device's position need not be sent anywhere. */
export interface TownData extends Pick<TownPage, 'language' | 'prefix' | 'at' | 'staticSite'> {
  readonly stops: readonly (readonly [stopId: string, name: string, otherName: string | null, lat: number | null, lon: number | null])[];
}

/** A stop takes about 25 bytes of the compressed page. For larger cities the list is left out, and riders find a stop by its line. */
const maxStops = 1_500;

/** Rounded to about a metre. */
const rounded = (degrees: number | undefined): number | null => (degrees === undefined ? null : Math.round(degrees * 1e5) / 1e5);

export const townData = ({ language, prefix, at, staticSite, stops }: TownPage): TownData => ({
  ...{ language, prefix, at },
  ...(staticSite === undefined ? {} : { staticSite }),
  stops:
    stops.length > maxStops
      ? []
      : stops.map(({ stopId, name, otherName, place }) => [stopId, name, otherName, rounded(place?.lat), rounded(place?.lon)]),
});

/** Title and description of the page for chats and search engines. */
export function townHead({ language, prefix, agencyName, stops, chosen }: TownPage) {
  const say = sayInTown(language);
  const named = stops.slice(0, 5).map(({ name }) => name);
  const names = named.join(say('listComma')) + (stops.length > named.length ? say('more') : '');
  return {
    ...{ language, prefix, siteName: agencyName, title: `${say('allStops')} · ${agencyName}` },
    description: say('about', { agency: agencyName, stops: names }),
    addressIn: (lang: Language) => townAddress({ prefix, language: lang }, '/stops', chosen === null ? {} : { route: chosen }),
  };
}
