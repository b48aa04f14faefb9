/** What a town does before its first trip is logged, in this order. */
export const firstStepNames = ['timetable', 'vehicles', 'drivers', 'assignments', 'phones', 'first-trip', 'poster'] as const;
export type FirstStepName = (typeof firstStepNames)[number];

/** The state of a new town. */
export interface Beginning {
  /** A timetable is published, whether in force or coming. */
  readonly hasTimetable: boolean;
  /** Vehicles in use. */
  readonly vehicleCount: number;
  /** Drivers whose account is not disabled. */
  readonly driverCount: number;
  /** A driver or a vehicle was ever assigned. */
  readonly isAssigned: boolean;
  /** Phones that ever contacted the server. */
  readonly phoneCount: number;
  /** A trip was logged, at any time or within the last days. */
  readonly isDriven: boolean;
}

export interface FirstStep {
  readonly step: FirstStepName;
  /** null: unknown to the program, as for printed paper. */
  readonly isDone: boolean | null;
}

/** The first steps, each with whether it is done; empty once a trip was logged: from then on what is missing is listed as a need. */
export function firstSteps({ hasTimetable, vehicleCount, driverCount, isAssigned, phoneCount, isDriven }: Beginning): FirstStep[] {
  if (isDriven) return [];
  const isDone: Readonly<Record<FirstStepName, boolean | null>> = {
    ...{ timetable: hasTimetable, vehicles: vehicleCount > 0, drivers: driverCount > 0, assignments: isAssigned, phones: phoneCount > 0 },
    ...{ 'first-trip': false, poster: null },
  };
  return firstStepNames.map((step) => ({ step, isDone: isDone[step] }));
}
