/** The kinds of notes of drivers. Notes are not events of the log: they change no count. */
export const noteKinds = ['check', 'fault', 'acknowledged', 'voided'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const maxNotesPerBatch = 100;
export const maxItems = 50;
export const longestItem = 100;
export const longestRemark = 500;
export const longestText = 2_000;
