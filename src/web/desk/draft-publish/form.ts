import type { Schema } from '../../shared/schema.js';

export type Publication = Schema<'DraftPublicationAnswer'>;
export type Telling = Schema<'RidersToldRequest'>['told'];

/** What is filled in to publish a draft. */
export interface PublishForm {
  /** null: as soon as it can be. */
  readonly date: string | null;
  /** Whether riders know; null: not said yet. */
  readonly told: Telling | null;
  readonly how: string;
  readonly reason: string;
  /** That vehicles will be there, and in which words. */
  readonly hasVehicles: boolean;
  readonly statement: string;
  /** Kinds of consequences that are accepted. */
  readonly accepts: readonly string[];
  readonly replaceComing: boolean;
}

/** What is still to be said before it can be published: the ids of its fields, in the order of the page. */
export type Missing = 'told' | 'how' | 'reason' | 'vehicles' | 'statement' | 'accepts';

const isEmpty = (text: string): boolean => text.trim() === '';

/** The kinds that have to be accepted, each once. */
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

/** What is asked of the server; the date is the one that was shown. */
export function requestOf(form: PublishForm, publication: Publication): Schema<'PublishDraftRequest'> {
  const { mustTell, riders, vehicles, wouldBeFrom } = publication;
  const kinds = kindsToAccept(publication).filter((kind) => form.accepts.includes(kind)) as Publication['consequences'][number]['kind'][];
  const tells = riders !== null && form.told !== null && (mustTell || form.told === 'now');
  return {
    effectiveFrom: wouldBeFrom,
    ...(kinds.length > 0 ? { accepts: kinds } : {}),
    ...(form.replaceComing ? { replaceComing: true } : {}),
    ...(tells && form.told !== null ? { riders: ridersOf(form, form.told) } : {}),
    ...(vehicles.missing > 0 && form.hasVehicles ? { vehicles: { statement: form.statement.trim() } } : {}),
  };
}

const ridersOf = ({ how, reason }: PublishForm, told: Telling): Schema<'RidersToldRequest'> => ({
  told,
  ...(told === 'already' ? { how: how.trim() } : {}),
  ...(told === 'not-yet' ? { reason: reason.trim() } : {}),
});

/** What riders find changed, in all: rides of the last whole month on departures that move or go; null: nobody was counted on any. */
export function ridesTouched({ changes }: Pick<Publication, 'changes'>): { readonly month: string; readonly boardings: number } | null {
  const riderCounts = changes.flatMap(({ departures }) => departures.flatMap(({ riders }) => riders ?? []));
  const [first] = riderCounts;
  return first === undefined ? null : { month: first.month, boardings: riderCounts.reduce((sum, { boardings }) => sum + boardings, 0) };
}
