import type { ChartLook } from './look.js';

/** A chart ready to be drawn by `DeskChart.vue`. */
export interface Drawing {
  /** The `option` of ECharts. */
  readonly option: Readonly<Record<string, unknown>>;
  /** px. */
  readonly height: number;
  /** A chart on a narrower card scrolls sideways, px. */
  readonly leastWidth: number;
}

/** Settings that all charts share. */
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
