import type { NeededVehicles } from './draft-publication.js';
import type { PublishDraftRequest } from './draft-publication.requests.js';
import type { StatedAbout } from './publication-statement.entity.js';

/** What somebody states when publishing a timetable. */
export interface Stated {
  readonly about: StatedAbout;
  readonly statement: string;
  readonly vehiclesNeeded: number | null;
  readonly vehiclesAtHand: number | null;
}

const trimmed = (text: string | null | undefined): string | null => (text == null || text.trim() === '' ? null : text.trim());

/**
 * The statements of a request to publish that are stored: where missing vehicles come from and, if departures change, whether riders know.
 * A statement on riders is stored even if it was not required.
 * @param alert the header of the alert; null: no departure changes
 */
export function statementsOf(
  { riders, vehicles }: { readonly [part in 'riders' | 'vehicles']?: PublishDraftRequest[part] | undefined },
  { needed, atHand, missing }: NeededVehicles,
  alert: string | null,
): Stated[] {
  const aboutVehicles = missing > 0 ? trimmed(vehicles?.statement) : null;
  const aboutRiders = ridersStated(riders, alert);
  const none = { vehiclesNeeded: null, vehiclesAtHand: null };
  return [
    ...(aboutVehicles === null
      ? []
      : [{ about: 'vehicles' as const, statement: aboutVehicles, vehiclesNeeded: needed, vehiclesAtHand: atHand }]),
    ...(aboutRiders === null ? [] : [{ ...aboutRiders, ...none }]),
  ];
}

/** The statement on riders; null: it is missing or lacks `how` or `reason`, or no departure changes. */
export function ridersStated(
  riders: PublishDraftRequest['riders'],
  alert: string | null,
): { readonly about: StatedAbout; readonly statement: string } | null {
  if (riders === undefined || alert === null) return null;
  switch (riders.told) {
    case 'now':
      return { about: 'riders-now', statement: alert };
    case 'already': {
      const how = trimmed(riders.how);
      return how === null ? null : { about: 'riders-already', statement: how };
    }
    case 'not-yet': {
      const reason = trimmed(riders.reason);
      return reason === null ? null : { about: 'riders-not-yet', statement: reason };
    }
  }
}
