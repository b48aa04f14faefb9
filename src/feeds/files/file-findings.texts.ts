import type { Text } from '../../language.js';
import { findingKinds } from './findings.js';

/** Problems that any feed's files, or any table's rows, can have. */
export const fileFindings = findingKinds({
  'feed-not-found': {
    severity: 'error',
    text: {
      'zh-CN': '找不到 {path}。请给出 GTFS 文件夹或 zip 文件的路径。',
      en: '{path} does not exist. Give the path of a GTFS folder or zip file.',
    },
  },
  'feed-empty': {
    severity: 'error',
    text: { 'zh-CN': '{path} 里没有任何 GTFS 文件（如 stops.txt）。', en: '{path} holds no GTFS file (such as stops.txt).' },
  },
  'zip-inside': {
    severity: 'error',
    text: {
      'zh-CN': '{path} 里没有 GTFS 文件，只有 zip 文件 {zip}。请直接载入这个 zip；它若在另一个 zip 里，请先解压。',
      en: '{path} holds no GTFS file but the zip file {zip}. Load that one; if it lies in another zip, unpack it first.',
    },
  },
  'not-a-zip': {
    severity: 'error',
    leavesUnread: true,
    text: {
      'zh-CN': '{path} 不是完好的 zip 文件（{cause}）。请重新打包或下载。',
      en: '{path} is not a sound zip file ({cause}). Pack or download it again.',
    },
  },
  'zip-unsafe-name': {
    severity: 'error',
    text: {
      'zh-CN': 'zip 里有越出文件夹的路径（{cause}）。请把 txt 文件直接放在 zip 的最上层。',
      en: 'The zip names a path outside itself ({cause}). Put the txt files at its top level.',
    },
  },
  'zip-encrypted': {
    severity: 'error',
    text: { 'zh-CN': 'zip 文件设了密码。请不设密码重新打包。', en: 'The zip file is locked with a password. Pack it again without one.' },
  },
  'zip-of-several-feeds': {
    severity: 'error',
    text: {
      'zh-CN': '{path} 里有 {count} 个文件夹各放着 GTFS 文件（{folders}）。请只载入其中一份。',
      en: 'In {path} {count} folders hold GTFS files ({folders}). Bring one of them alone.',
    },
  },
  'zip-bomb': {
    severity: 'error',
    text: {
      'zh-CN': '解压后达 {megabytes} MB，是压缩后的 {ratio} 倍，不像时刻表，已拒绝。',
      en: 'It unpacks to {megabytes} MB, {ratio} times its packed size: not a timetable, and refused.',
    },
  },
  'zip-in-folder': {
    severity: 'warning',
    text: {
      'zh-CN': '文件放在里面的文件夹 {folder} 里；已照读，GTFS 要求放在最上层。',
      en: 'The files lie in the folder {folder} inside; they were read, but GTFS wants them at the top level.',
    },
  },
  'empty-file': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': '文件没有内容，连表头也没有。', en: 'The file is empty; even its header is missing.' },
  },
  'empty-optional-file': {
    severity: 'warning',
    text: {
      'zh-CN': '文件没有内容，连表头也没有，按没有这个文件处理。不需要它就请删去。',
      en: 'The file is empty; even its header is missing. It is taken as not there. Take it out if nothing belongs in it.',
    },
  },
  'not-read': {
    severity: 'note',
    text: {
      'zh-CN': '以下内容本程序用不到，没有读取：{known}。',
      en: 'This program has no use for the following and did not read it: {known}.',
    },
  },
  'unknown-not-read': {
    severity: 'note',
    text: {
      'zh-CN': '以下内容不属于 {format}，没有读取：{unknown}。',
      en: 'The following is not part of {format} and was not read: {unknown}.',
    },
  },
  'several-not-read': {
    severity: 'note',
    text: {
      'zh-CN': '以下内容本程序用不到，没有读取：{known}；不属于 {format} 的：{unknown}。',
      en: 'This program has no use for the following and did not read it: {known}; and what is not part of {format}: {unknown}.',
    },
  },
  'near-file': {
    severity: 'warning',
    text: {
      'zh-CN': '没有读取 {file}：文件名不对。如果是“{meant}”，请把文件名改成这样，再载入一次。',
      en: '{file} was not read, because of its name. If "{meant}" is meant, rename the file and load it again.',
    },
  },
  'near-column': {
    severity: 'warning',
    text: {
      'zh-CN': '没有读取列“{field}”：列名不对。如果是“{meant}”，请改表头，再载入一次。',
      en: 'The column "{field}" was not read, because of its name. If "{meant}" is meant, change the header and load it again.',
    },
  },
  'column-without-name': {
    severity: 'warning',
    text: {
      'zh-CN': '第 {field} 列没有列名，里面的内容（如“{value}”，共 {count} 处）没有读取。请在表头补上列名，或删去这一列。',
      en: 'Column {field} has no name, and what stands in it ("{value}" for one, {count} in all) was not read. Name it in the header, or take it out.',
    },
  },
  'other-separator': {
    severity: 'error',
    leavesUnread: true,
    text: {
      'zh-CN': '各列之间用的是“{separator}”，应该用英文逗号“,”。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，再把扩展名改回来。',
      en: 'Its columns are separated by "{separator}", and a comma "," is needed. In Excel, save it as "CSV UTF-8 (Comma delimited)", then give it its name back.',
    },
  },
  'file-cut-short': {
    severity: 'error',
    leavesUnread: true,
    text: {
      'zh-CN': '文件在这一行中间断了（只有 {found} 格，表头有 {expected} 格）：多半是上传或下载没有完成。请重新取得完整的文件。',
      en: 'The file breaks off in the middle of this row ({found} of {expected} cells): an upload or download was probably not finished. Get the whole file again.',
    },
  },
  'bad-csv': {
    severity: 'error',
    leavesUnread: true,
    text: {
      'zh-CN': '引号用法不合 CSV 规则（{cause}），此行以后无法读取。含逗号或引号的内容须整体加双引号。',
      en: 'The quotes break the rules of CSV ({cause}); the file cannot be read past this line. A value with commas or quotes must be quoted whole.',
    },
  },
  'not-utf8': {
    severity: 'error',
    leavesUnread: true,
    text: {
      'zh-CN': '文件不是 UTF-8 编码。在 Excel 中请另存为“CSV UTF-8”。',
      en: 'The file is not UTF-8. In Excel, save it as "CSV UTF-8".',
    },
  },
  'missing-column': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': '表头缺少必需的列 {field}。', en: 'The header lacks the required column {field}.' },
  },
  'duplicate-column': {
    severity: 'error',
    text: { 'zh-CN': '表头里的列 {field} 出现了两次。', en: 'The header names the column {field} twice.' },
  },
  'wrong-number-of-cells': {
    severity: 'error',
    leavesUnread: true,
    text: { 'zh-CN': '这一行有 {found} 格，表头有 {expected} 格。', en: 'The row has {found} cells, the header {expected}.' },
  },
  'missing-value': { severity: 'error', text: { 'zh-CN': '{field} 必须填写。', en: '{field} must have a value.' } },
  'new-line-in-value': {
    severity: 'warning',
    text: {
      'zh-CN': '{field} 的内容里有换行，已读作空格。请去掉换行。',
      en: '{field} has a line break inside, which was read as a blank. Take it out.',
    },
  },
  'control-character': {
    severity: 'warning',
    text: {
      'zh-CN': '{field} 的内容里有看不见的控制字符，已略去。请重新填写。',
      en: '{field} has an invisible control character inside, which was left out. Write it anew.',
    },
  },
  'invalid-whole-number': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”应为 {least} 到 {most} 的整数。',
      en: '{field} "{value}" must be a whole number from {least} to {most}.',
    },
  },
  'invalid-number': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”应为 {least} 到 {most} 的数。', en: '{field} "{value}" must be a number from {least} to {most}.' },
  },
  'invalid-date': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”不是日期。请写成 20240715 的样子。', en: '{field} "{value}" is not a date. Write it like 20240715.' },
  },
  'invalid-time': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”不是时间。请写成 07:30:00；午夜以后可写 25:10:00，分和秒不超过 59，不晚于 168:00:00。',
      en: '{field} "{value}" is not a time. Write it like 07:30:00; after midnight 25:10:00 is right, minutes and seconds stay below 60, and 168:00:00 is the latest.',
    },
  },
  'time-written-otherwise': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”已读作 {read}（这样写的共 {count} 处）。请写成 07:30:00 的样子。',
      en: '{field} "{value}" was read as {read} ({count} written so). Write it like 07:30:00.',
    },
  },
  'date-written-otherwise': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”已读作 {read}（这样写的共 {count} 处）。请写成 20240715 的样子。',
      en: '{field} "{value}" was read as {read} ({count} written so). Write it like 20240715.',
    },
  },
  'date-far-off': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”太远，按 {read} 计算（共 {count} 处）。不必处理。',
      en: '{field} "{value}" is very far off and was read as {read} ({count} of them). Nothing needs to be done.',
    },
  },
  'date-beyond': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”太远，这样的行没有采用（共 {count} 行）。不必处理。',
      en: '{field} "{value}" is very far off, and such rows were left out ({count} of them). Nothing needs to be done.',
    },
  },
  'number-written-otherwise': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”已读作 {read}（这样写的共 {count} 处）。请写成没有小数点的整数。',
      en: '{field} "{value}" was read as {read} ({count} written so). Write whole numbers without a point.',
    },
  },
  'invalid-timezone': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”不是时区。请写 Asia/Shanghai 这样的 IANA 名称。',
      en: '{field} "{value}" is not a time zone. Write an IANA name like Asia/Shanghai.',
    },
  },
  'invalid-url': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”不是完整的网址（应以 http:// 或 https:// 开头），没有采用。',
      en: '{field} "{value}" is not a full address (it should begin with http:// or https://) and is left out.',
    },
  },
  'invalid-language': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”不是已知的语言代码。请写 zh-CN 或 en 这样的 BCP 47 代码。',
      en: '{field} "{value}" is not a known language. Write a BCP 47 code like zh-CN or en.',
    },
  },
  'invalid-color': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”不是六位十六进制颜色，已忽略。',
      en: '{field} "{value}" is not a colour of six hexadecimal digits; it is ignored.',
    },
  },
  'duplicate-key': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”重复，首次出现在第 {first} 行。', en: '{field} "{value}" is used twice, first on line {first}.' },
  },
  'unknown-reference': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”在 {target} 中不存在。', en: '{field} "{value}" does not exist in {target}.' },
  },
  'unseen-difference': {
    severity: 'error',
    text: {
      'zh-CN': '{field}“{value}”与 {target} 里的“{meant}”只差看不见的字符（空格、全角空格等）。请把两处改成一样。',
      en: '{field} "{value}" differs from "{meant}" in {target} only by characters that nobody sees (blanks and the like). Write both the same.',
    },
  },
  'times-run-back': {
    severity: 'error',
    text: {
      'zh-CN': '班次 {trip} 在此处的时间 {time} 早于前一时间 {before}。',
      en: 'The time {time} of trip {trip} here is before the one that precedes it, {before}.',
    },
  },
});

/** What is done with a faulty part that the timetable can do without; appended to the finding's sentence. */
export const doneInstead = {
  row: { 'zh-CN': '这一行没有采用。', en: 'The row is left out.' },
  field: { 'zh-CN': '按没有填写处理。', en: 'It is taken as left empty.' },
  file: { 'zh-CN': '时刻表不需要这个文件，读到这里为止。', en: 'The timetable does without the file, which is read as far as that.' },
} as const satisfies Record<string, Text>;
