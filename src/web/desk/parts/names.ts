/** A vehicle's name: its plate, or its id. */
export const vehicleName = ({ vehicleId, licensePlate }: { readonly vehicleId: string; readonly licensePlate: string | null }): string =>
  licensePlate ?? vehicleId;

/** A route's name everywhere on the desk, as it is written on the bus; the server's answers use the same rule. */
export const routeLabel = ({ shortName, name }: { readonly shortName: string | null; readonly name: string }): string => shortName ?? name;

interface NamedRoute {
  readonly routeId: string;
  readonly shortName: string | null;
  readonly name: string;
}

/** A route's name by its id; the id itself if the route no longer exists. */
export function routeNamed(routes: readonly NamedRoute[] | undefined, routeId: string): string {
  const route = routes?.find((each) => each.routeId === routeId);
  return route === undefined ? routeId : routeLabel(route);
}

/** Whether a route's name contains the typed text, ignoring case and surrounding spaces. */
export const matchesRoute = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.trim().toLowerCase());
