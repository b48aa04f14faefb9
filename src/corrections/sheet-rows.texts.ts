import type { Text } from '../language.js';

/** The faults of a row of a sheet. Each sentence begins with the number of the row on the paper, from 1. */
type Wrong = (row: number) => Text;

export const unknownTrip =
  (tripId: string, date: string): Wrong =>
  (row) => ({
    'zh-CN': `（第 ${row} 行）${date} 没有班次“${tripId}”；时刻表之外的班次请填 routeId 和 departureTime`,
    en: `(row ${row}) is of no trip of ${date}: "${tripId}"; of one outside the timetable give routeId and departureTime`,
  });

export const notServed =
  (routeId: string, date: string): Wrong =>
  (row) => ({
    'zh-CN': `（第 ${row} 行）${date} 没有线路“${routeId}”的这个方向，请核对线路和方向（directionId）`,
    en: `(row ${row}) is of a route or direction that nothing serves on ${date}: "${routeId}"; check routeId and directionId`,
  });

export const sameTrip =
  (other: number): Wrong =>
  (row) => ({
    'zh-CN': `（第 ${row} 行）与第 ${other} 行是同一班，请只留一行`,
    en: `(row ${row}) is the same trip as row ${other}; leave one of them out`,
  });

export const stillAhead: Wrong = (row) => ({
  'zh-CN': `（第 ${row} 行）还没有到发车时刻；已提前开出的请填实际的 departureTime`,
  en: `(row ${row}) is still to depart; if it has left already, give the actual departureTime`,
});

export const ofTimetable =
  (tripId: string): Wrong =>
  (row) => ({
    'zh-CN': `（第 ${row} 行）这个时刻时刻表里有班次“${tripId}”，请把人数填在那一班（tripId）；如果同一时刻另有一辆车，请先补好那一班和它的车，再填这一行`,
    en: `(row ${row}) departs when trip "${tripId}" of the timetable does: enter it on that trip (tripId); if another bus ran at the same time, enter that trip and its bus first`,
  });

const sayReplaces: Text = {
  'zh-CN': '纸单为准的，在这一行填 replaces: true；记录为准的，去掉这一行',
  en: 'if the sheet is right, say replaces: true in this row; if the log is right, leave the row out',
};

export const differs =
  (logged: number | string, sheet: number | string): Wrong =>
  (row) => ({
    'zh-CN': `（第 ${row} 行）记录里是 ${logged}，纸单上是 ${sheet}；${sayReplaces['zh-CN']}`,
    en: `(row ${row}) is ${logged} in the log and ${sheet} on the sheet; ${sayReplaces.en}`,
  });

export const ranAfterAll: Wrong = (row) => ({
  'zh-CN': `（第 ${row} 行）记录里这一班已取消，纸单上开了；${sayReplaces['zh-CN']}`,
  en: `(row ${row}) is cancelled in the log and ran on the sheet; ${sayReplaces.en}`,
});

export const didRun: Wrong = (row) => ({
  'zh-CN': `（第 ${row} 行）有人记过这一班，纸单上没有开；${sayReplaces['zh-CN']}`,
  en: `(row ${row}) was logged, and did not run on the sheet; ${sayReplaces.en}`,
});

export type { Wrong };
