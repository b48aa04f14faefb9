/** Data that the server puts into the page, as JSON in the element `#page`. */
export interface DeskPage {
  readonly agencyId: string;
  /** In front of every address: `''` or `/a/{agencyId}`. */
  readonly prefix: string;
  readonly agencyName: { readonly 'zh-CN': string; readonly en: string };
  /** IANA, like `Asia/Shanghai`. */
  readonly timezone: string;
  /** The server's time when it wrote the page, ISO 8601; in a demonstration it differs from the real time. */
  readonly serverTime: string;
  /** The agency has no timetable yet. */
  readonly isBeginning: boolean;
  readonly isDemo: boolean;
  /** The configured public address, `https://…`; null: not set. */
  readonly publicUrl: string | null;
}
