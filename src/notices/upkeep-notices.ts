import { inEveryLanguage, type Params, type Text } from '../language.js';
import { dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { isNearlyFull, type DiskSpace } from '../upkeep/disk.js';
import type { UpkeepState } from '../upkeep/upkeep.service.js';
import { notice, type Notice } from './notice.js';

/** A change of the server's clock. */
export interface Jump {
  readonly date: ServiceDate;
  /** Negative: set back. */
  readonly bySeconds: number;
}

/** Notices about the machine, the same for all agencies. */
export function upkeepNotices(today: ServiceDate, { nights, disk, clockBehind }: UpkeepState): Notice[] {
  return [
    ...(nights === null ? [] : backupNotices(nights)),
    ...(clockBehind === null ? [] : [notice('clock-behind', today, '/metrics', { far: howLong(clockBehind) })]),
    ...(disk === null || !isNearlyFull(disk) ? [] : [notice('disk-nearly-full', today, '/metrics', spoken(disk))]),
  ];
}

const spoken = ({ freeShare, freeBytes }: DiskSpace): Params => ({
  percent: (freeShare * 100).toFixed(1),
  free: Math.floor(freeBytes / 1024 / 1024),
});

/** Reports a failed backup, or the newest one if it is two nights old or more: a single missing backup is made up for the next night. */
function backupNotices({ due, newest, fault }: NonNullable<UpkeepState['nights']>): Notice[] {
  if (fault !== null) {
    const why = inEveryLanguage((language) => fault.sentence(language));
    return [notice('backup-failed', due, '/metrics', { why, newest: newest?.night ?? none })];
  }
  return newest !== null && dayNumber(due) - dayNumber(newest.night) >= 2 ? [notice('backup-old', newest.night, '/metrics', {})] : [];
}

const none: Text = { 'zh-CN': '还没有', en: 'none yet' };
const directionOf = ({ bySeconds }: { readonly bySeconds: number }): Text =>
  bySeconds > 0 ? { 'zh-CN': '向前拨', en: 'forward' } : { 'zh-CN': '向后拨', en: 'back' };

const units = [
  { seconds: 86_400, 'zh-CN': '天', en: 'days' },
  { seconds: 3600, 'zh-CN': '小时', en: 'hours' },
  { seconds: 60, 'zh-CN': '分钟', en: 'minutes' },
] as const;

/** @example howLong(7200).en // '2.0 hours' */
function howLong(seconds: number): Text {
  const inUnits = (unit: { readonly seconds: number }): string => (seconds / unit.seconds).toFixed(1);
  // Chooses by the rounded value: a second less than two hours reads 2.0 hours, not 120.0 minutes.
  const unit = units.find((one) => Number(inUnits(one)) >= 2) ?? { seconds: 1, 'zh-CN': '秒', en: 'seconds' };
  const count = unit.seconds === 1 ? String(seconds) : inUnits(unit);
  return inEveryLanguage((language) => `${count} ${unit[language]}`);
}

export const jumpNotice = (jump: Jump): Notice =>
  notice('clock-jumped', jump.date, '/v1/ridership/jobs', { way: directionOf(jump), far: howLong(Math.abs(jump.bySeconds)) });
