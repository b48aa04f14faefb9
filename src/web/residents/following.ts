/** How the page stands with the server. */
export interface Following {
  readonly state: 'live' | 'lost' | 'offline' | 'published';
  /** The time of the last word from the server, on the clocks of the place. */
  readonly heard: string;
}
