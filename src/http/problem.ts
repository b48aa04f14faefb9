/** RFC 9457, with a stable `code`. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly faults?: readonly { field: string; detail: string }[];
}
