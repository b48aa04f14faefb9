import type { Board, ChosenLine, Language } from './board.js';

/** All that a stop's page is rendered from, on the server and then in the browser. */
export interface StopPage {
  readonly language: Language;
  /** `''`, or `/a/{agencyId}` in front of every address. */
  readonly prefix: string;
  /** The page's own path, without query. */
  readonly path: string;
  /** Set when `?at=` asked for a moment: the page then stands still. */
  readonly at: string | null;
  readonly chosen: ChosenLine | null;
  readonly board: Board;
  /** Where one can go from here. */
  readonly stops: readonly { readonly stopId: string; readonly name: string }[];
}

/** A page that says what went wrong. */
export interface ErrorPage {
  readonly language: Language;
  readonly prefix: string;
  readonly status: number;
  readonly detail: string;
}

/** What belongs to the build, not to the page. */
export interface Built {
  /** The address of the browser's program. */
  readonly script: string;
}

/** What the server's half of this folder offers to `pages/`, which loads it as it was built. */
export interface Renderer {
  /** Inlined in every page; the Content-Security-Policy names its hash. */
  readonly css: string;
  renderStopPage(page: StopPage, built: Built): Promise<string>;
  renderErrorPage(page: ErrorPage): Promise<string>;
}
