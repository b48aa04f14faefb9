/** What is wrong with a field of a form, in the words of whoever reads it; null: nothing, or nothing was sent yet. */
export type Faults = (field: string) => string | null;
