import type { DeparturesShown } from './shown.js';

/** An answer for people: HTML, with the headers that go with it. */
export class Page {
  constructor(
    readonly html: string,
    readonly headers: Readonly<Record<string, string>>,
    /** Whose departures are on it; null where its address alone does not say what is on it, so that its bytes are kept for nobody. */
    readonly shows: DeparturesShown | null,
  ) {}
}
