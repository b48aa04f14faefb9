/** The fault of a form's field, in the reader's language; null: none, or the form was not sent yet. */
export type Faults = (field: string) => string | null;
