import type { Text } from '../../language.js';
import type { ReasonLeftOut } from './left-out.js';

/** Why rules of the canonical GTFS Schedule validator are not checked. */
export const reasonsLeftOut: Readonly<Record<ReasonLeftOut, Text>> = {
  fares: {
    'zh-CN': '只涉及票价文件，本程序不写票价',
    en: 'about the files of fares, which this program does not write',
  },
  onRequest: {
    'zh-CN': '只涉及预约上下车的地点和时段，本程序只有固定站点和时刻',
    en: 'about places and times on request; this program has fixed stops and times',
  },
  insideStations: {
    'zh-CN': '只涉及车站内部的通道和楼层，本程序不写',
    en: 'about the ways and levels inside stations, which this program does not write',
  },
  frequencies: {
    'zh-CN': '只涉及 frequencies.txt 的起止时刻，本程序把每一班都写出来',
    en: 'about the times of frequencies.txt; this program writes every trip by itself',
  },
  transfersOfTrips: {
    'zh-CN': '只涉及班次之间的换乘，本程序只写站与站之间的换乘',
    en: 'about transfers between trips; this program writes those between stops only',
  },
  attributions: { 'zh-CN': '只涉及 attributions.txt，本程序不写', en: 'about attributions.txt, which this program does not write' },
  addressesOfStops: {
    'zh-CN': '只涉及站点自己的网址，本程序不写',
    en: 'about addresses of stops on the web, which this program does not write',
  },
  phones: {
    'zh-CN': '要先告诉校验器是哪个国家的号码，它才检查',
    en: 'checked only by whoever tells the validator of which country the numbers are',
  },
  writing: {
    'zh-CN': '只涉及文件怎样写成（空行、子文件夹、行数上限、读不了的 CSV），本程序的写法不会出现；读不了的文件会直接说明',
    en: 'about how files are written (empty rows, folders in the zip, too many rows, unreadable CSV), which this program’s own way rules out; of a file that cannot be read it is said',
  },
};
