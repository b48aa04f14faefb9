import type { NeededVehicles } from './draft-publication.js';
import type { PublishDraftRequest } from './draft-publication.requests.js';
import type { StatedAbout } from './publication-statement.entity.js';

/** What somebody states when a timetable is published. */
export interface Stated {
  readonly about: StatedAbout;
  readonly statement: string;
  readonly vehiclesNeeded: number | null;
  readonly vehiclesAtHand: number | null;
}

const said = (text: string | null | undefined): string | null => (text == null || text.trim() === '' ? null : text.trim());

/**
 * What is kept of a request to publish: where vehicles are missing, where they come from; whether riders know, as far as anything changes
 * for them. What was not asked for is kept as well, where somebody said it.
 * @param alert what the alert says; null: nothing changes for riders
 */
export function statementsOf(
  { riders, vehicles }: { readonly [part in 'riders' | 'vehicles']?: PublishDraftRequest[part] | undefined },
  { needed, atHand, missing }: NeededVehicles,
  alert: string | null,
): Stated[] {
  const aboutVehicles = missing > 0 ? said(vehicles?.statement) : null;
  const aboutRiders = ridersStated(riders, alert);
  const none = { vehiclesNeeded: null, vehiclesAtHand: null };
  return [
    ...(aboutVehicles === null
      ? []
      : [{ about: 'vehicles' as const, statement: aboutVehicles, vehiclesNeeded: needed, vehiclesAtHand: atHand }]),
    ...(aboutRiders === null ? [] : [{ ...aboutRiders, ...none }]),
  ];
}

/** null: nobody said whether riders know, or did not say how, or why not. */
export function ridersStated(
  riders: PublishDraftRequest['riders'],
  alert: string | null,
): { readonly about: StatedAbout; readonly statement: string } | null {
  if (riders === undefined || alert === null) return null;
  switch (riders.told) {
    case 'now':
      return { about: 'riders-now', statement: alert };
    case 'already': {
      const how = said(riders.how);
      return how === null ? null : { about: 'riders-already', statement: how };
    }
    case 'not-yet': {
      const reason = said(riders.reason);
      return reason === null ? null : { about: 'riders-not-yet', statement: reason };
    }
  }
}
