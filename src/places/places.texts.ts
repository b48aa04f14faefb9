import { fill, speaker, type Language, type Text } from '../language.js';
import type { PlaceFault, ReadPlace } from './read-place.js';

const faults: Readonly<Record<PlaceFault['fault'], Text>> = {
  'no-text': {
    'zh-CN': '还没有写在哪里。请粘贴高德、百度或 OpenStreetMap 的链接，或写坐标，例如 31.2301, 121.4192。',
    en: 'Nothing says where this is yet. Paste a link of Amap, Baidu or OpenStreetMap, or write coordinates such as 31.2301, 121.4192.',
  },
  'short-link': {
    'zh-CN':
      '这个短链接（{host}）里没有位置，只有地图公司能打开它。请在浏览器里打开它，等网址变长后复制那个网址；或在地图上长按这个地方，复制坐标。',
    en: 'This short link ({host}) holds no position; only its maker can follow it. Open it in a browser and copy the long address it turns into, or press long on the place in the map and copy its coordinates.',
  },
  'link-without-position': {
    'zh-CN':
      '这个链接（{host}）只说是哪个地方，没有位置。请在那张地图上点这个地方，复制带坐标的链接；或把坐标写在这里，例如 31.2301, 121.4192。',
    en: 'This link ({host}) names a place but holds no position. Click the place in that map and copy a link with coordinates, or write the coordinates here, such as 31.2301, 121.4192.',
  },
  'unknown-link': {
    'zh-CN': '不认识 {host} 的链接。请粘贴高德、百度、腾讯、OpenStreetMap、Google 或 Apple 地图的链接，或写坐标，例如 31.2301, 121.4192。',
    en: 'Links of {host} are not known here. Paste one of Amap, Baidu, Tencent, OpenStreetMap, Google or Apple Maps, or write coordinates such as 31.2301, 121.4192.',
  },
  'no-position': {
    'zh-CN': '看不出这是哪里。请写两个数，先纬度，后经度，例如 31.2301, 121.4192；或粘贴地图的链接。',
    en: 'This does not say where it is. Write two numbers, latitude first, such as 31.2301, 121.4192, or paste a link of a map.',
  },
  'one-number': {
    'zh-CN': '只写了一个数。位置要两个数，先纬度，后经度，例如 31.2301, 121.4192。',
    en: 'This is one number only. A position takes two, latitude first, such as 31.2301, 121.4192.',
  },
  'beyond-earth': {
    'zh-CN': '没有这样的位置：纬度最大 90，经度最大 180。请核对数字，例如 31.2301, 121.4192。',
    en: 'There is no such position: latitudes go up to 90, longitudes up to 180. Check the numbers; an example: 31.2301, 121.4192.',
  },
  'too-coarse': {
    'zh-CN': '这样写会差几百米。请至少写 4 位小数，例如 31.2301, 121.4192。',
    en: 'Written like this it can be hundreds of metres off. Write at least four decimals, such as 31.2301, 121.4192.',
  },
};

/** The sentence about a text that is no position, with what to do about it. */
export const placeFaultSentence = ({ fault, host }: PlaceFault, language: Language): string => fill(faults[fault][language], { host });

const makers: Readonly<Record<ReadPlace['from'], Text>> = {
  amap: { 'zh-CN': '高德地图', en: 'Amap' },
  baidu: { 'zh-CN': '百度地图', en: 'Baidu Maps' },
  tencent: { 'zh-CN': '腾讯地图', en: 'Tencent Maps' },
  google: { 'zh-CN': 'Google 地图', en: 'Google Maps' },
  apple: { 'zh-CN': 'Apple 地图', en: 'Apple Maps' },
  openstreetmap: { 'zh-CN': 'OpenStreetMap', en: 'OpenStreetMap' },
  geo: { 'zh-CN': '手机发来的位置', en: 'a telephone' },
  typed: { 'zh-CN': '写下的数字', en: 'what you typed' },
};

const sentences = {
  converted: {
    'zh-CN': '认出来了：{maker}的坐标，已换算成国际通用的坐标（WGS-84），挪了 {meters} 米。',
    en: 'Read: coordinates of {maker}, converted to those used worldwide (WGS-84), moved by {meters} m.',
  },
  convertedTyped: {
    'zh-CN': '认出来了：按{datum}坐标换算成国际通用的坐标（WGS-84），挪了 {meters} 米。',
    en: 'Read: taken as {datum} coordinates and converted to those used worldwide (WGS-84), moved by {meters} m.',
  },
  asItIs: {
    'zh-CN': '认出来了：{maker}的坐标，就是国际通用的坐标（WGS-84），不用换算。',
    en: 'Read: coordinates of {maker}; they are those used worldwide (WGS-84) and stay as they are.',
  },
  typed: {
    'zh-CN': '认出来了，按国际通用的坐标（WGS-84），没有换算。',
    en: 'Read as coordinates used worldwide (WGS-84), not converted.',
  },
  mapCenter: {
    'zh-CN': '链接里只有当时屏幕中间的位置，请在图上看看对不对。',
    en: 'The link only says what was in the middle of the screen; look whether the place on the drawing is right.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The names of the coordinate systems that people find on the maps they copy from. */
const datums: Readonly<Record<'gcj02' | 'bd09', Text>> = {
  gcj02: { 'zh-CN': '高德、腾讯（GCJ-02）', en: 'Amap or Tencent (GCJ-02)' },
  bd09: { 'zh-CN': '百度（BD-09）', en: 'Baidu (BD-09)' },
};

/** The sentence about a position that was recognised, with how it was converted. */
export function placeSentence(place: ReadPlace, language: Language): string {
  const say = speaker(sentences)(language);
  const maker = makers[place.from][language];
  const { convertedFrom, from, isMapCenter, movedMeters: meters } = place;
  const what =
    convertedFrom === null
      ? say(from === 'typed' ? 'typed' : 'asItIs', { maker })
      : from === 'typed'
        ? say('convertedTyped', { datum: datums[convertedFrom][language], meters })
        : say('converted', { maker, meters });
  return isMapCenter ? `${what}${language === 'en' ? ' ' : ''}${say('mapCenter')}` : what;
}
