/** How the page stands with the server. */
export interface Following {
  readonly state: 'live' | 'lost' | 'offline' | 'published';
  /** When the server last answered, on the clocks of the place. */
  readonly lastAnswerAt: string;
}
