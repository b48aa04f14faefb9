import { refusals } from '../errors.js';

export const publishingRefusals = refusals({
  'agency-unclear': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '没有发布：“{source}”（{town}）没有写明 agency_id，无法断定它属于哪家机构。这里有：{knownZh}。{hintZh}请用 --agency 指明其中一家的编号；如果是新的一家，请用 --new --agency 给它一个新编号。',
      en: 'Nothing was published: "{source}" ({town}) names no agency_id, so nobody can tell whose timetable it is. Here are: {knownEn}. {hintEn}Say which with --agency ID; for a new one give it an id of its own with --new --agency ID.',
    },
  },
  'agency-exists': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '没有发布：要求新建机构，但编号 {agencyId} 已经是“{nameZh}”。请用 --agency 另给一个编号；如果就是这一家，请去掉 --new。',
      en: 'Nothing was published: a new agency was asked for, and the id {agencyId} is that of {nameEn} already. Give it another id with --agency; if it is that one, leave out --new.',
    },
  },
  'agency-id-unsafe': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '没有发布：机构编号“{agencyId}”不能用在网址里（/a/编号）。编号可以有字母、数字、汉字、空格和 - _ . : + @ 等，不能是 . 或 ..，不能有 / \\ ? # % 和看不见的字符，最多 {most} 字。请用 --agency 另给一个编号。',
      en: 'Nothing was published: the agency id "{agencyId}" cannot stand in an address (/a/ID). It may have letters, digits, single blanks and signs like - _ . : + @, but not be . or .. nor hold / \\ ? # % or invisible characters, and has at most {most} characters. Give it another one with --agency.',
    },
  },
});
