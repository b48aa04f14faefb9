import type { Language } from '../../../language.js';

/** Names one after the other. @example listed(['王师傅', '李师傅'], 'zh-CN') // '王师傅、李师傅' */
export const listed = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');

/** A bus by its plate, as people see it from outside; without one by what the feed calls it. */
export const vehicleName = ({ vehicleId, licensePlate }: { readonly vehicleId: string; readonly licensePlate: string | null }): string =>
  licensePlate ?? vehicleId;

/** A route as it stands on the bus: the one name it has on the desk, where answers of the server call it so, too. */
export const routeLabel = ({ shortName, name }: { readonly shortName: string | null; readonly name: string }): string => shortName ?? name;

interface NamedRoute {
  readonly routeId: string;
  readonly shortName: string | null;
  readonly name: string;
}

/** The same by its id; a route that is gone is called by that. */
export function routeNamed(routes: readonly NamedRoute[] | undefined, routeId: string): string {
  const route = routes?.find((each) => each.routeId === routeId);
  return route === undefined ? routeId : routeLabel(route);
}
