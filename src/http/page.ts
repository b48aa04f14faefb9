/** An answer for people: HTML, with the headers that go with it. */
export class Page {
  constructor(
    readonly html: string,
    readonly headers: Readonly<Record<string, string>>,
    /** Whether the address alone says what is on it, so that its bytes may be kept for everybody. */
    readonly isKept: boolean,
  ) {}
}
