import { refusals } from '../errors.js';

export const pastedRefusals = refusals({
  'pasted-unreadable': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这段文字里找不到可以读取的记录，什么也没有记下。请让司机在应用的“待发送”里重新复制，整段粘贴，从头到尾都不要漏。',
      en: 'No records can be read in this text, and nothing was recorded. Ask the driver to copy them once more in the app (Unsent), and paste all of it, from the first word to the last.',
    },
  },
  'pasted-of-another-agency': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这段文字是另一家运营单位的，什么也没有记下。请转交那一家的管理者。',
      en: 'This text is of another agency, and nothing was recorded. Pass it on to a manager there.',
    },
  },
  'pasted-too-much': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这段文字超过 {most} 条，什么也没有记下。请让司机分几次复制。',
      en: 'This text has more than {most} records, and nothing was recorded. Ask the driver to copy fewer at a time.',
    },
  },
});
