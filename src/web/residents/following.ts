/** Whether the page receives changes from the server; `published`: a page of a static site, which never does. */
export interface Following {
  readonly state: 'live' | 'lost' | 'offline' | 'published';
  /** When the server last answered, as text in local time. */
  readonly lastAnswerAt: string;
}
