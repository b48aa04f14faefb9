import type { Text } from '../../../language.js';

/** Texts of step 1: the place. */
export const placeTexts = {
  title: { 'zh-CN': '地方', en: 'The place' },
  language: { 'zh-CN': '名称主要用哪种语言写', en: 'Names are mostly written in' },
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
  name: { 'zh-CN': '名称', en: 'Name' },
  nameHint: {
    'zh-CN': '小区、园区或单位的名字，乘客页面和海报上写它。',
    en: "Of the estate, campus or company; riders' pages and posters carry it.",
  },
  nameMissing: { 'zh-CN': '请写上名称，乘客要知道这是谁的班车。', en: 'Please write a name, so that riders know whose buses these are.' },
  'other-zh-CN': { 'zh-CN': '英文名（可以不填）', en: 'Name in English (optional)' },
  'other-en': { 'zh-CN': '中文名（可以不填）', en: 'Name in Chinese (optional)' },
  otherHint: {
    'zh-CN': '不填的话，那种语言的页面上写上面的名称。',
    en: 'Without it, pages in that language show the name above.',
  },
  zone: { 'zh-CN': '按哪里的时间', en: 'By whose clock' },
  zoneHint: { 'zh-CN': '写城市或国家来找，例如 上海。', en: 'Write a city to search, for example Shanghai.' },
  zoneFault: {
    'zh-CN': '没有叫“{text}”的时间，或不止一个。请从列表里选一个；现在仍按{zone}。',
    en: 'No time, or more than one, is called "{text}". Choose one of the list; until then it is {zone}.',
  },
  more: { 'zh-CN': '怎么找到您（可以不填）', en: 'How riders reach you (optional)' },
  phone: { 'zh-CN': '电话', en: 'Telephone' },
  phoneHint: { 'zh-CN': '没有车、丢了东西时乘客打这个。', en: 'Riders call it when no bus comes, or something is lost.' },
  url: { 'zh-CN': '网址', en: 'Web address' },
  urlHint: { 'zh-CN': '例如 https://example.org', en: 'For example https://example.org' },
  urlFault: {
    'zh-CN': '网址要以 http:// 或 https:// 开头，例如 https://example.org。写好再存。',
    en: 'A web address begins with http:// or https://, as in https://example.org. It is saved once it does.',
  },
  email: { 'zh-CN': '邮箱', en: 'E-mail' },
  emailFault: {
    'zh-CN': '邮箱里要有 @，例如 bus@example.org。写好再存。',
    en: 'An e-mail address has an @, as in bus@example.org. It is saved once it does.',
  },
} as const satisfies Readonly<Record<string, Text>>;
