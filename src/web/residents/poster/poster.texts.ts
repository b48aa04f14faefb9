import type { Text } from '../../../language.js';

/** The texts that only a poster has. */
export const posterTexts = {
  workdays: { 'zh-CN': '工作日', en: 'Weekdays' },
  daily: { 'zh-CN': '每天', en: 'Daily' },
  weekends: { 'zh-CN': '周末', en: 'Weekends' },
  fromTo: { 'zh-CN': '{from}至{to}', en: '{from}–{to}' },
  listed: { 'zh-CN': '、', en: ', ' },
  spans: { 'zh-CN': '{spans} {often}', en: '{spans}, {often}' },
  inAll: { 'zh-CN': '共 {count} 班', en: '{count} {count|bus|buses}' },
  comingFrom: { 'zh-CN': '{date}起', en: 'From {date}' },
  scan: { 'zh-CN': '扫码看下一班', en: 'Scan for the next bus' },
  scanShows: { 'zh-CN': '晚点、取消和节假日安排，以手机上看到的为准', en: 'Shows delays, cancellations and holidays' },
  codeOf: { 'zh-CN': '二维码，内容为 {address}', en: 'QR code with the address {address}' },
  moreLines: { 'zh-CN': '还有 {count} 个方向，扫码可见', en: 'More directions ({count}): scan to see them' },
  somePickups: { 'zh-CN': '部分班次{pickup}', en: '{pickup} (some buses)' },
  'onPoster-phone-agency': { 'zh-CN': '上车须先打电话预约', en: 'Phone first to get on here' },
  'onPoster-coordinate-with-driver': { 'zh-CN': '上车须先与司机说好', en: 'Arrange with the driver to get on here' },
  posterOf: { 'zh-CN': '{stop} 站牌海报', en: 'Poster: {stop}' },
  posterTools: { 'zh-CN': '打印之前', en: 'Before you print' },
  printHint: {
    'zh-CN': '用浏览器的打印功能，A4 纸，缩放 100%。贴在平整、不反光、手机能靠近的地方，打印后请自己先扫一次。',
    en: 'Print from your browser on A4 at 100 %. Hang it flat, away from glare, where people can hold a phone near it, and scan it yourself first.',
  },
  addressAsked: {
    'zh-CN': '二维码指向您现在打开的网址：{address}。请先确认居民的手机也能打开它；把 PUBLIC_URL 设为居民访问的网址后，这条提示不再出现。',
    en: 'The code leads to the address you have open: {address}. First check that residents’ phones can open it, too. This notice disappears once PUBLIC_URL is set to the address residents use.',
  },
  addressHereOnly: {
    'zh-CN': '请不要张贴：这个二维码只在这台电脑上有效。请把 PUBLIC_URL 设为居民访问的网址，再重新打印。',
    en: 'Do not hang this up: the code works only on this computer. Set PUBLIC_URL to the address residents use and print again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
