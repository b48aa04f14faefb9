import type { Text } from '../../../language.js';

/** Why the server refused a row and what a driver can do, by refusal code. */
export const refusalAdviceTexts = {
  'event-malformed': {
    'zh-CN': '服务器读不懂这一条。请更新应用；还不行，就复制给管理者。',
    en: 'The server cannot read this one. Update the app; if that does not help, copy it for the manager.',
  },
  'event-conflict': {
    'zh-CN': '服务器上已有一条编号相同、内容不同的记录，那一条没变。请复制给管理者。',
    en: 'The server has another row with the same number, which stays as it is. Copy this one for the manager.',
  },
  'undo-of-another-trip': {
    'zh-CN': '要撤销的那一下不在这一班，什么也没撤销。请到它那一班里撤销，这一条作废。',
    en: 'The tap to be undone is not of this trip, and nothing was undone. Undo it on its own trip and void this one.',
  },
  'undo-not-allowed': {
    'zh-CN': '那一条是管理者改过的，司机不能撤销。要是不对，复制给管理者。',
    en: 'A manager corrected that one, and a driver cannot undo it. If it is wrong, copy this for the manager.',
  },
  'trip-not-found': {
    'zh-CN': '服务器上没有这一班，可能时刻表改了。请复制给管理者。',
    en: 'The server has no such trip; the timetable may have changed. Copy this for the manager.',
  },
  'stop-not-on-trip': {
    'zh-CN': '这一班现在不停那一站。请复制给管理者。',
    en: 'This trip does not call at that stop now. Copy this for the manager.',
  },
  'service-date-out-of-range': {
    'zh-CN': '日子太久了，服务器不收。请复制给管理者，由管理者补上；也看看手机的日期对不对。',
    en: 'The date is too long ago for the server. Copy this for the manager, who can enter it, and check the date of this phone.',
  },
  'trip-is-planned': {
    'zh-CN': '这一班在时刻表里，不用加开。这一条作废，直接在那一班里记。',
    en: 'This trip is in the timetable and need not be added. Void this one and log on that trip.',
  },
  'trip-not-yet': {
    'zh-CN': '这一班是以后的日子，还没到。看看手机的日期；记错了就作废，记到今天的班上。',
    en: 'This trip is of a day still to come. Check the date of this phone; if it was a slip, void this and log it on today’s trip.',
  },
  'route-not-found': {
    'zh-CN': '服务器上没有这条线路。请复制给管理者。',
    en: 'The server has no such route. Copy this for the manager.',
  },
  'log-unavailable': {
    'zh-CN': '服务器刚才存不了。请再发一次，不会重复计数。',
    en: 'The server could not keep it just then. Send it again; it is counted once.',
  },
  'note-conflict': {
    'zh-CN': '服务器上已有一条编号相同、内容不同的，那一条没变。请复制给管理者。',
    en: 'The server has another one with the same number, which stays as it is. Copy this one for the manager.',
  },
  'message-not-found': {
    'zh-CN': '管理者已经收回了那条消息，不用再回。这一条作废就好。',
    en: 'The managers have withdrawn that message, and there is nothing to answer. Void this one.',
  },
  'note-malformed': {
    'zh-CN': '服务器读不懂这一条。请更新应用；还不行，就复制给管理者。',
    en: 'The server cannot read this one. Update the app; if that does not help, copy it for the manager.',
  },
} satisfies Record<string, Text>;
