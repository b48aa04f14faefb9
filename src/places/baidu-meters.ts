import type { Position } from './coordinates.js';

/** Polynomials by which Baidu's map converts its metres to degrees of BD-09; each applies from a distance (`from`) to the equator on. */
const bands: readonly {
  readonly from: number;
  readonly x: readonly [number, number];
  readonly y: readonly number[];
  readonly unit: number;
}[] = [
  {
    from: 12_890_594.86,
    x: [1.410526172116255e-8, 8.98305509648872e-6],
    y: [-1.9939833816331, 200.9824383106796, -187.2403703815547, 91.6087516669843, -23.38765649603339, 2.57121317296198, -0.03801003308653],
    unit: 17_337_981.2,
  },
  {
    from: 8_362_377.87,
    x: [-7.435856389565537e-9, 8.983055097726239e-6],
    y: [
      -0.78625201886289, 96.32687599759846, -1.85204757529826, -59.36935905485877, 47.40033549296737, -16.50741931063887, 2.28786674699375,
    ],
    unit: 10_260_144.86,
  },
  {
    from: 5_591_021,
    x: [-3.030883460898826e-8, 8.98305509983578e-6],
    y: [0.30071316287616, 59.74293618442277, 7.357984074871, -25.38371002664745, 13.45380521110908, -3.29883767235584, 0.32710905363475],
    unit: 6_856_817.37,
  },
  {
    from: 3_481_989.83,
    x: [-1.981981304930552e-8, 8.983055099779535e-6],
    y: [0.03278182852591, 40.31678527705744, 0.65659298677277, -4.44255534477492, 0.85341911805263, 0.12923347998204, -0.04625736007561],
    unit: 4_482_777.06,
  },
  {
    from: 1_678_043.12,
    x: [3.09191371068437e-9, 8.983055096812155e-6],
    y: [0.00006995724062, 23.10934304144901, -0.00023663490511, -0.6321817810242, -0.00663494467273, 0.03430082397953, -0.00466043876332],
    unit: 2_555_164.4,
  },
  {
    from: 0,
    x: [2.890871144776878e-9, 8.983055095805407e-6],
    y: [-3.068298e-8, 7.47137025468032, -0.00000353937994, -0.02145144861037, -0.00001234426596, 0.00010322952773, -0.00000323890364],
    unit: 826_088.5,
  },
];

/** Converts a point in the metres of map.baidu.com to degrees of BD-09. */
export function placeOfBaiduMeters(x: number, y: number): Position | null {
  const band = bands.find(({ from }) => Math.abs(y) >= from);
  if (band === undefined) return null;
  const part = Math.abs(y) / band.unit;
  const lat = band.y.reduceRight((sum, factor) => sum * part + factor, 0);
  return { lat: Math.sign(y) * lat, lon: Math.sign(x) * (band.x[0] + band.x[1] * Math.abs(x)) };
}
