/** A place on the earth, WGS-84 unless something else is said; degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}
