import { fill, inEveryLanguage, type Params, type Text } from '../language.js';
import type { PeriodFigures } from '../ridership/figures.js';

export const warningCodes = ['days-open', 'trips-unlogged', 'counts-missing', 'counted-twice', 'dates-suspect', 'reconstructed'] as const;
export type WarningCode = (typeof warningCodes)[number];

/** A warning that managers have to read before they pass on the figures of a month. */
export interface Warning {
  readonly code: WarningCode;
  /** A short form for a cell. */
  readonly title: Text;
  readonly sentence: Text;
}

/** No warning is given if at most this share of trips is missing: a driver forgets one now and then. */
const tolerated = 0.05;

const texts: Record<WarningCode, { readonly title: Text; readonly sentence: Text }> = {
  'days-open': {
    title: { 'zh-CN': '尚未结束', en: 'not over' },
    sentence: {
      'zh-CN': '有运营日还没有关账，数字还会变。',
      en: 'Some service days are not closed yet: the figures will still change.',
    },
  },
  'trips-unlogged': {
    title: { 'zh-CN': '缺记录', en: 'unlogged trips' },
    sentence: {
      'zh-CN':
        '应开的 {due} 班中有 {missing} 班（{share}%）没有任何记录：人次和覆盖率都不含这些班。请向司机核实并补记；“含没有记录的班次的估计”说明可能少了多少。',
      en: 'Of {due} trips that were to run, {missing} ({share} %) were logged by nobody: neither the boardings nor the coverage include them. Ask the drivers and add what is missing; the estimate with unlogged trips tells how much that may be.',
    },
  },
  'counts-missing': {
    title: { 'zh-CN': '缺计数', en: 'counts missing' },
    sentence: {
      'zh-CN': '跑了的 {due} 班中有 {missing} 班（{share}%）没有收班确认人数：人次只是已知的部分，请连同估计一起使用。',
      en: 'Of {due} trips that ran, the count of {missing} ({share} %) was never closed: the boardings are only what is known. Use the estimate beside them.',
    },
  },
  'counted-twice': {
    title: { 'zh-CN': '可能算重', en: 'counted twice' },
    sentence: {
      'zh-CN':
        '{missing} 班的人可能算了两遍（两个人或两部手机各记一份、同一份记录记了两次、车上人数超过座位和站位等），记下的都在人次里。请逐班比较记录：重复的作废，属于别的班次的移过去。',
      en: 'Trips whose people may have been counted twice: {missing} (by two persons or phones, the same log said again, more aboard than seats and standing room …). All of it is in the boardings. Compare what was logged of each: void what is double, and move what belongs to another trip.',
    },
  },
  'dates-suspect': {
    title: { 'zh-CN': '日期存疑', en: 'date in doubt' },
    sentence: {
      'zh-CN': '{missing} 班有记录来自日期可能差一天的手机，人次计在记录所写的那一天。请与司机核实；记错了日子的，把记录移到对的那一天。',
      en: 'Trips with something logged by a phone whose date may have been a day wrong: {missing}. It counts on the date that was said. Ask the drivers, and move what is of another day.',
    },
  },
  reconstructed: {
    title: { 'zh-CN': '含事后推算', en: 'reconstructed' },
    sentence: {
      'zh-CN': '其中 {missing} 班不是当场记录，而是事后推算。',
      en: '{missing} of the trips were not recorded but worked out afterwards.',
    },
  },
};

type Judged = Pick<
  PeriodFigures,
  'scheduled' | 'cancelled' | 'unlogged' | 'operated' | 'counted' | 'countedTwice' | 'dateSuspect' | 'reconstructed'
>;

/** @example monthWarnings({ scheduled: 920, cancelled: 0, unlogged: 920, … }, true) // [{ code: 'trips-unlogged', … }] */
export function monthWarnings(figures: Judged, isClosed: boolean): Warning[] {
  const { scheduled, cancelled, unlogged, operated, counted, countedTwice, dateSuspect, reconstructed } = figures;
  const warning = (code: WarningCode, params: Params = {}): Warning => {
    const { title, sentence } = texts[code];
    return { code, title, sentence: inEveryLanguage((language) => fill(sentence[language], params)) };
  };
  const lacking = (code: WarningCode, missing: number, due: number): Warning[] =>
    missing > due * tolerated ? [warning(code, { missing, due, share: Number(((100 * missing) / due).toFixed(1)) })] : [];
  return [
    ...(isClosed ? [] : [warning('days-open')]),
    ...lacking('trips-unlogged', unlogged, scheduled - cancelled),
    ...lacking('counts-missing', operated - counted, operated),
    ...(countedTwice > 0 ? [warning('counted-twice', { missing: countedTwice })] : []),
    ...(dateSuspect > 0 ? [warning('dates-suspect', { missing: dateSuspect })] : []),
    ...(reconstructed > 0 ? [warning('reconstructed', { missing: reconstructed })] : []),
  ];
}
