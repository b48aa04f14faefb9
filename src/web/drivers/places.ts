/** A place in the app; each has an address below `…/driver`. */
export type Place =
  | { readonly name: 'day' }
  | { readonly name: 'trip'; readonly date: string; readonly tripId: string }
  | { readonly name: 'practice' }
  | { readonly name: 'outbox' }
  | { readonly name: 'extra' }
  | { readonly name: 'afterwards' }
  | { readonly name: 'others' }
  | { readonly name: 'vehicle' }
  | { readonly name: 'mine' }
  | { readonly name: 'history' }
  | { readonly name: 'check' }
  | { readonly name: 'fault' }
  | { readonly name: 'messages' }
  | { readonly name: 'paste' };

const plain = [
  'practice',
  'outbox',
  'extra',
  'afterwards',
  'others',
  'vehicle',
  'mine',
  'history',
  'check',
  'fault',
  'messages',
  'paste',
] as const;

/** The path of a place. @example pathOf({ name: 'trip', date: '2024-07-15', tripId: 'songhong-0-weekday-0730' }) // '/trips/2024-07-15/songhong-0-weekday-0730' */
export function pathOf(place: Place): string {
  if (place.name === 'day') return '';
  if (place.name === 'trip') return `/trips/${place.date}/${encodeURIComponent(place.tripId)}`;
  return `/${place.name}`;
}

/** The place of a path. @returns the day, if the path is not one of the app's */
export function placeOf(path: string): Place {
  const [, first = '', date = '', tripId = ''] = path.split('/');
  if (first === 'trips' && date !== '' && tripId !== '') return { name: 'trip', date, tripId: decoded(tripId) };
  const name = plain.find((each) => each === first);
  return { name: name ?? 'day' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a place. @param prefix in front of every address of the agency: `''` or `/a/{agencyId}` */
export const hrefOf = (prefix: string, place: Place): string => `${prefix}/driver${pathOf(place)}`;
