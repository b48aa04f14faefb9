/** A position on the earth in degrees, WGS-84 unless a comment says otherwise. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}
