// The form that publishes a draft: what is still missing, and the request that it becomes.
import type { Schema } from '../../shared/schema.js';

export type Publication = Schema<'DraftPublicationAnswer'>;
export type Telling = Schema<'RidersToldRequest'>['told'];

/** The form of the page that publishes a draft. */
export interface PublishForm {
  /** The first day of the timetable; null: the earliest possible. */
  readonly date: string | null;
  /** Whether riders are informed now, were informed already, or will be informed later; null: not chosen yet. */
  readonly told: Telling | null;
  readonly how: string;
  readonly reason: string;
  /** The manager promises that missing vehicles will be there, and states from where. */
  readonly hasVehicles: boolean;
  readonly statement: string;
  /** Kinds of consequences that are accepted. */
  readonly accepts: readonly string[];
  readonly replaceComing: boolean;
}

/** Fields that have to be filled before publishing, in the order of the page. */
export type Missing = 'told' | 'how' | 'reason' | 'vehicles' | 'statement' | 'accepts';

const isEmpty = (text: string): boolean => text.trim() === '';

/** Kinds of consequences that have to be accepted, each once. */
export const kindsToAccept = ({ consequences }: Publication): string[] => [
  ...new Set(consequences.filter(({ needsYes }) => needsYes).map(({ kind }) => kind)),
];

export function missingOf(form: PublishForm, publication: Publication): Missing[] {
  const { mustTell, vehicles } = publication;
  return [
    ...(mustTell && form.told === null ? ['told' as const] : []),
    ...(mustTell && form.told === 'already' && isEmpty(form.how) ? ['how' as const] : []),
    ...(mustTell && form.told === 'not-yet' && isEmpty(form.reason) ? ['reason' as const] : []),
    ...(vehicles.missing > 0 && !form.hasVehicles ? ['vehicles' as const] : []),
    ...(vehicles.missing > 0 && form.hasVehicles && isEmpty(form.statement) ? ['statement' as const] : []),
    ...(kindsToAccept(publication).some((kind) => !form.accepts.includes(kind)) ? ['accepts' as const] : []),
  ];
}

/** The request that publishes; its date is the one that the consequences were shown for. */
export function requestOf(form: PublishForm, publication: Publication): Schema<'PublishDraftRequest'> {
  const { mustTell, riders, vehicles, wouldBeFrom } = publication;
  const kinds = kindsToAccept(publication).filter((kind) => form.accepts.includes(kind)) as Publication['consequences'][number]['kind'][];
  const sendsRiders = riders !== null && form.told !== null && (mustTell || form.told === 'now');
  return {
    effectiveFrom: wouldBeFrom,
    ...(kinds.length > 0 ? { accepts: kinds } : {}),
    ...(form.replaceComing ? { replaceComing: true } : {}),
    ...(sendsRiders && form.told !== null ? { riders: ridersOf(form, form.told) } : {}),
    ...(vehicles.missing > 0 && form.hasVehicles ? { vehicles: { statement: form.statement.trim() } } : {}),
  };
}

const ridersOf = ({ how, reason }: PublishForm, told: Telling): Schema<'RidersToldRequest'> => ({
  told,
  ...(told === 'already' ? { how: how.trim() } : {}),
  ...(told === 'not-yet' ? { reason: reason.trim() } : {}),
});

/** How many rides the change affects: those of the last whole month on departures that move or end; null: none of them was counted. */
export function ridesTouched({ changes }: Pick<Publication, 'changes'>): { readonly month: string; readonly boardings: number } | null {
  const riderCounts = changes.flatMap(({ departures }) => departures.flatMap(({ riders }) => riders ?? []));
  const [first] = riderCounts;
  return first === undefined ? null : { month: first.month, boardings: riderCounts.reduce((sum, { boardings }) => sum + boardings, 0) };
}
