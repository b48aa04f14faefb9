import type { Text } from '../../language.js';
import type { IconName } from './parts/icons.js';

/** A page of the desk, as listed in `pages` below. */
export interface DeskPageEntry {
  readonly name: PageName;
  /** Below `/manager`, as vue-router writes it. */
  readonly path: string;
  /** Its name. English headings also have the Chinese name, because managers refer to pages by it. */
  readonly text: Text;
  /** Its section of the side bar; left out: it is reached from another page. */
  readonly group?: GroupName;
  readonly icon?: IconName;
  /** It has a tab on phones. */
  readonly isTab?: true;
}

// prettier-ignore
export type PageName =
  | 'today' | 'paper' | 'ridership' | 'ridership-attention' | 'ridership-month' | 'ridership-report' | 'ridership-day' | 'ridership-trip'
  | 'timetables' | 'timetables-draft' | 'timetables-publish' | 'timetables-buses' | 'network' | 'network-draft' | 'calendar' | 'fleet' | 'people' | 'assignments' | 'alerts' | 'feeds' | 'settings' | 'account';

export type GroupName = 'daily' | 'plan' | 'tell' | 'manage';

export const groups: readonly { readonly name: GroupName; readonly text: Text }[] = [
  { name: 'daily', text: { 'zh-CN': '每天', en: 'Every day' } },
  { name: 'plan', text: { 'zh-CN': '安排', en: 'Planning' } },
  { name: 'tell', text: { 'zh-CN': '告知', en: 'Telling riders' } },
  { name: 'manage', text: { 'zh-CN': '管理', en: 'Managing' } },
];

const month = ':month(\\d{4}-\\d{2})';
const draft = ':draftId(\\d+)';
const date = ':date(\\d{4}-\\d{2}-\\d{2})';

/** All pages of the desk: routes, side bar and tabs are made from this list. */
export const pages: readonly DeskPageEntry[] = [
  { name: 'today', path: '/today', text: { 'zh-CN': '今天', en: 'Today' }, group: 'daily', icon: 'today', isTab: true },
  { name: 'ridership', path: '/ridership', text: { 'zh-CN': '客流', en: 'Ridership' }, group: 'daily', icon: 'ridership', isTab: true },
  { name: 'ridership-attention', path: '/ridership/attention', text: { 'zh-CN': '客流', en: 'Ridership' } },
  { name: 'ridership-month', path: `/ridership/${month}`, text: { 'zh-CN': '客流', en: 'Ridership' } },
  { name: 'ridership-report', path: `/ridership/${month}/report`, text: { 'zh-CN': '客流月报', en: 'Monthly report' } },
  { name: 'ridership-day', path: `/ridership/${date}`, text: { 'zh-CN': '客流', en: 'Ridership' } },
  { name: 'ridership-trip', path: `/ridership/${date}/:tripId`, text: { 'zh-CN': '客流', en: 'Ridership' } },
  { name: 'paper', path: '/paper', text: { 'zh-CN': '纸单', en: 'Paper sheets' }, group: 'daily', icon: 'paper' },
  { name: 'timetables', path: '/timetable', text: { 'zh-CN': '时刻表', en: 'Timetable' }, group: 'plan', icon: 'timetables' },
  { name: 'timetables-draft', path: `/timetable/drafts/${draft}`, text: { 'zh-CN': '时刻表', en: 'Timetable' } },
  { name: 'timetables-publish', path: `/timetable/drafts/${draft}/publish`, text: { 'zh-CN': '时刻表', en: 'Timetable' } },
  { name: 'timetables-buses', path: `/timetable/drafts/${draft}/buses`, text: { 'zh-CN': '时刻表', en: 'Timetable' } },
  { name: 'network', path: '/network', text: { 'zh-CN': '线路与站点', en: 'Routes and stops' }, group: 'plan', icon: 'network' },
  {
    name: 'network-draft',
    path: `/network/drafts/${draft}/:step(place|stops|routes)`,
    text: { 'zh-CN': '线路与站点', en: 'Routes and stops' },
  },
  { name: 'calendar', path: '/calendar', text: { 'zh-CN': '日历', en: 'Calendar' }, group: 'plan', icon: 'calendar' },
  { name: 'fleet', path: '/fleet', text: { 'zh-CN': '车辆', en: 'Fleet' }, group: 'plan', icon: 'fleet' },
  { name: 'people', path: '/people', text: { 'zh-CN': '人员', en: 'People' }, group: 'plan', icon: 'people' },
  { name: 'assignments', path: '/assignments', text: { 'zh-CN': '排班', en: 'Assignments' }, group: 'plan', icon: 'assignments' },
  { name: 'alerts', path: '/alerts', text: { 'zh-CN': '公告', en: 'Alerts' }, group: 'tell', icon: 'alerts', isTab: true },
  { name: 'feeds', path: '/feeds', text: { 'zh-CN': '对外数据', en: 'Data feeds' }, group: 'manage', icon: 'feeds' },
  { name: 'settings', path: '/settings', text: { 'zh-CN': '设置', en: 'Settings' }, group: 'manage', icon: 'settings' },
  { name: 'account', path: '/account', text: { 'zh-CN': '我的账号', en: 'My account' } },
];

/** Which entry of the side bar a page belongs to. @example sectionOf('ridership-trip') // 'ridership' */
export const sectionOf = (name: string): string => name.split('-')[0] ?? name;
