import type { GtfsRow } from '../files/feed-row.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** The points of a shape as plain number arrays: sequence numbers, coordinates in pairs, and distances (-1: none). */
interface Shape {
  readonly lines: number[];
  readonly sequences: number[];
  readonly coordinates: number[];
  readonly distances: number[];
}

/** Collects the points of `shapes.txt`. */
export class Shapes {
  private readonly shapes = new Map<string, Shape>();

  get byId(): ReadonlyMap<string, unknown> {
    return this.shapes;
  }

  read(row: GtfsRow): void {
    const shapeId = row.required('shape_id');
    for (const field of ['shape_pt_lat', 'shape_pt_lon']) row.required(field);
    const [lat, lon] = [row.decimal('shape_pt_lat', -90, 90), row.decimal('shape_pt_lon', -180, 180)];
    const sequence = row.requiredWhole('shape_pt_sequence', 0, 2_147_483_647);
    const distance = row.optionalDecimal('shape_dist_traveled', 0, 1e9);
    if (shapeId === '' || lat === null || lon === null || !row.isSound) return;
    let shape = this.shapes.get(shapeId);
    if (shape === undefined) {
      shape = { lines: [], sequences: [], coordinates: [], distances: [] };
      this.shapes.set(ownCopy(shapeId), shape);
    }
    shape.lines.push(row.line);
    shape.sequences.push(sequence);
    shape.coordinates.push(lat, lon);
    shape.distances.push(distance ?? -1);
  }

  /** To be called after the last row. */
  end({ file, findings }: GtfsRow): void {
    for (const [shapeId, { lines, sequences }] of this.shapes) {
      let first = -1;
      for (const index of inOrder(sequences)) {
        const value = sequences[index] ?? 0;
        if (value !== sequences[first]) first = index;
        else
          findings.add(
            gtfsFindings['point-twice'],
            { file, line: lines[index] ?? 1, field: 'shape_pt_sequence' },
            { value, shape: shapeId, first: lines[first] ?? 1 },
          );
      }
      // Points may be missing because of another error.
      if (sequences.length < 2 && findings.errorCount === 0)
        findings.add(gtfsFindings['too-few-points'], { file, line: lines[0] ?? 1 }, { shape: shapeId });
    }
  }

  /** Ids with points as JSON, generated again at each iteration to save memory. */
  *[Symbol.iterator](): Generator<readonly [shapeId: string, points: string]> {
    for (const [shapeId, { sequences, coordinates, distances }] of this.shapes) {
      const points = inOrder(sequences).map((index) => {
        const point = [coordinates[2 * index] ?? 0, coordinates[2 * index + 1] ?? 0];
        return (distances[index] ?? -1) < 0 ? point : [...point, distances[index] ?? 0];
      });
      yield [shapeId, JSON.stringify(points)];
    }
  }
}

/** Indexes in order of sequence number; points with the same number stay in file order. */
const inOrder = (sequences: readonly number[]): number[] => [...sequences.keys()].sort((a, b) => (sequences[a] ?? 0) - (sequences[b] ?? 0));

/** A cell is a slice of its chunk of the file; without a copy it would keep the whole chunk in memory. */
const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
