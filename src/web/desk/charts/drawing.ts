import type { ChartLook } from './look.js';

/** What a chart is drawn from: ECharts reads it, and the wrapper gives it its letters and its place. */
export interface Drawing {
  /** As ECharts takes it. */
  readonly option: Readonly<Record<string, unknown>>;
  /** px. */
  readonly height: number;
  /** Below it, the chart scrolls inside its card, px. */
  readonly leastWidth: number;
}

/** What all charts have in common. */
export const common = (look: ChartLook, label: string): Readonly<Record<string, unknown>> => ({
  animation: false,
  textStyle: { fontFamily: look.font, color: look.ink },
  aria: { enabled: true, label: { description: label }, decal: { show: false } },
  tooltip: {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.card,
    borderColor: look.soft,
    textStyle: { color: look.ink, fontFamily: look.font, fontSize: 12 },
  },
});
