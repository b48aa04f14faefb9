/** What a town does before its first trip is logged, in this order. */
export const firstStepNames = ['timetable', 'vehicles', 'drivers', 'assignments', 'phones', 'first-trip', 'poster'] as const;
export type FirstStepName = (typeof firstStepNames)[number];

/** What is there of a town. */
export interface Beginning {
  /** A timetable is published: it is in force, or comes into force. */
  readonly hasTimetable: boolean;
  /** Vehicles in use. */
  readonly vehicleCount: number;
  /** Drivers whose account is not disabled. */
  readonly driverCount: number;
  /** Somebody was assigned to anything. */
  readonly isAssigned: boolean;
  /** Phones that were ever heard of. */
  readonly phoneCount: number;
  /** A driver logged a trip, or trips were logged within the last days. */
  readonly isDriven: boolean;
}

export interface FirstStep {
  readonly step: FirstStepName;
  /** null: nobody but the manager knows, because paper leaves no trace. */
  readonly isDone: boolean | null;
}

/** The first steps with what is done of them; none once a trip was logged: from then on what is missing needs somebody by itself. */
export function firstSteps({ hasTimetable, vehicleCount, driverCount, isAssigned, phoneCount, isDriven }: Beginning): FirstStep[] {
  if (isDriven) return [];
  const isDone: Readonly<Record<FirstStepName, boolean | null>> = {
    ...{ timetable: hasTimetable, vehicles: vehicleCount > 0, drivers: driverCount > 0, assignments: isAssigned, phones: phoneCount > 0 },
    ...{ 'first-trip': false, poster: null },
  };
  return firstStepNames.map((step) => ({ step, isDone: isDone[step] }));
}
