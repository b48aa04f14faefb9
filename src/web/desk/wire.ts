/** What the page that the server sent knows of where it is, as JSON in the element `#page`. */
export interface DeskPage {
  readonly agencyId: string;
  /** In front of every address: `''` or `/a/{agencyId}`. */
  readonly prefix: string;
  readonly agencyName: { readonly 'zh-CN': string; readonly en: string };
  /** IANA, like `Asia/Shanghai`. */
  readonly timezone: string;
  /** What the server's clock said when it wrote the page, ISO 8601; in a demonstration that is not the time of the day outside. */
  readonly serverTime: string;
  /** There is no timetable yet, and never was one: its first one is made here. */
  readonly isBeginning: boolean;
  readonly isDemo: boolean;
  /** `https://…`, by which everybody reaches the program, where that is set; null: only the browser knows by which address it came. */
  readonly publicUrl: string | null;
}
