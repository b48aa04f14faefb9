import { fill, type Language, type Params, type Text } from '../../language.js';
import { tidesKinds } from '../tides/tides-findings.js';

export type Severity = 'error' | 'warning';

/** Everything that can be wrong with a feed: what it is, and what to do. Errors stop the import, warnings do not. */
const kinds = {
  'feed-not-found': {
    severity: 'error',
    text: {
      'zh-CN': '找不到 {path}。请给出 GTFS 文件夹或 zip 文件的路径。',
      en: '{path} does not exist. Give the path of a GTFS folder or zip file.',
    },
  },
  'feed-empty': {
    severity: 'error',
    text: { 'zh-CN': '{path} 里没有任何 GTFS 文件(如 stops.txt)。', en: '{path} holds no GTFS file (such as stops.txt).' },
  },
  'not-a-zip': {
    severity: 'error',
    text: {
      'zh-CN': '{path} 不是完好的 zip 文件({cause})。请重新打包或下载。',
      en: '{path} is not a sound zip file ({cause}). Pack or download it again.',
    },
  },
  'zip-unsafe-name': {
    severity: 'error',
    text: {
      'zh-CN': 'zip 里有越出文件夹的路径({cause})。请把 txt 文件直接放在 zip 的最上层。',
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
      'zh-CN': 'zip 里有 {count} 个文件夹各放着 GTFS 文件({folders})。请只打包其中一份。',
      en: 'In the zip {count} folders hold GTFS files ({folders}). Pack one of them alone.',
    },
  },
  'zip-bomb': {
    severity: 'error',
    text: {
      'zh-CN': '解压后达 {megabytes} MB,是压缩后的 {ratio} 倍,不像时刻表,已拒绝。',
      en: 'It unpacks to {megabytes} MB, {ratio} times its packed size: not a timetable, and refused.',
    },
  },
  'zip-in-folder': {
    severity: 'warning',
    text: {
      'zh-CN': '文件放在 zip 的文件夹 {folder} 里;已照读,GTFS 要求放在最上层。',
      en: 'The files lie in folder {folder} of the zip; they were read, but GTFS wants them at the top level.',
    },
  },
  'missing-file': { severity: 'error', text: { 'zh-CN': '缺少必需的文件 {file}。', en: 'The required file {file} is missing.' } },
  'missing-calendar': {
    severity: 'error',
    text: { 'zh-CN': 'calendar.txt 与 calendar_dates.txt 至少要有一个。', en: 'One of calendar.txt and calendar_dates.txt is required.' },
  },
  'empty-file': {
    severity: 'error',
    text: { 'zh-CN': '文件没有内容,连表头也没有。', en: 'The file is empty; even its header is missing.' },
  },
  'no-rows': { severity: 'error', text: { 'zh-CN': '文件只有表头,没有数据行。', en: 'The file has a header and no rows.' } },
  'bad-csv': {
    severity: 'error',
    text: {
      'zh-CN': '引号用法不合 CSV 规则({cause}),此行以后无法读取。含逗号或引号的内容须整体加双引号。',
      en: 'The quotes break the rules of CSV ({cause}); the file cannot be read past this line. A value with commas or quotes must be quoted whole.',
    },
  },
  'not-utf8': {
    severity: 'error',
    text: {
      'zh-CN': '文件不是 UTF-8 编码。在 Excel 中请另存为“CSV UTF-8”。',
      en: 'The file is not UTF-8. In Excel, save it as "CSV UTF-8".',
    },
  },
  'missing-column': {
    severity: 'error',
    text: { 'zh-CN': '表头缺少必需的列 {field}。', en: 'The header lacks the required column {field}.' },
  },
  'duplicate-column': {
    severity: 'error',
    text: { 'zh-CN': '表头里的列 {field} 出现了两次。', en: 'The header names the column {field} twice.' },
  },
  'wrong-number-of-cells': {
    severity: 'error',
    text: { 'zh-CN': '这一行有 {found} 格,表头有 {expected} 格。', en: 'The row has {found} cells, the header {expected}.' },
  },
  'missing-value': { severity: 'error', text: { 'zh-CN': '{field} 必须填写。', en: '{field} must have a value.' } },
  'new-line-in-value': {
    severity: 'error',
    text: { 'zh-CN': '{field} 的内容里有换行,请去掉。', en: '{field} has a line break inside; take it out.' },
  },
  'control-character': {
    severity: 'error',
    text: {
      'zh-CN': '{field} 的内容里有看不见的控制字符,请删去后重新填写。',
      en: '{field} has an invisible control character inside; write it anew.',
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
      'zh-CN': '{field}“{value}”不是时间。请写成 07:30:00;午夜以后可写 25:10:00,分和秒不超过 59,不晚于 168:00:00。',
      en: '{field} "{value}" is not a time. Write it like 07:30:00; after midnight 25:10:00 is right, minutes and seconds stay below 60, and 168:00:00 is the latest.',
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
      'zh-CN': '{field}“{value}”不是完整的网址(应以 http:// 或 https:// 开头)。',
      en: '{field} "{value}" is not a full address (it should begin with http:// or https://).',
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
      'zh-CN': '{field}“{value}”不是六位十六进制颜色,已忽略。',
      en: '{field} "{value}" is not a colour of six hexadecimal digits; it is ignored.',
    },
  },
  'duplicate-key': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”重复,首次出现在第 {first} 行。', en: '{field} "{value}" is used twice, first on line {first}.' },
  },
  'unknown-reference': {
    severity: 'error',
    text: { 'zh-CN': '{field}“{value}”在 {target} 中不存在。', en: '{field} "{value}" does not exist in {target}.' },
  },
  'station-with-parent': {
    severity: 'error',
    text: {
      'zh-CN': '车站(location_type 1)不能再有上级,请清空 {field}“{value}”。',
      en: 'A station (location_type 1) has no parent; take out the {field} "{value}".',
    },
  },
  'wrong-parent': {
    severity: 'error',
    text: {
      'zh-CN': 'location_type {type} 的上级须是 location_type {expected},而“{value}”是 {found}。',
      en: 'The parent of a location_type {type} must be a location_type {expected}, and "{value}" is a {found}.',
    },
  },
  'unknown-table': {
    severity: 'warning',
    text: {
      'zh-CN': '{field}“{value}”不是 GTFS 可以翻译的表,这条译文不起作用。请写 stops、routes 这样的表名,不带 .txt。',
      en: '{field} "{value}" is not a table that GTFS translates, and the translation is of no use. Write a name like stops or routes, without .txt.',
    },
  },
  'translation-of-nothing': {
    severity: 'warning',
    text: {
      'zh-CN': '{target} 里没有“{value}”,这条译文不起作用。',
      en: '{target} has no "{value}", and the translation is of no use.',
    },
  },
  'second-row': {
    severity: 'warning',
    text: { 'zh-CN': '{file} 只应有一行;这一行已忽略。', en: '{file} has one row only; this one is ignored.' },
  },
  'several-agencies': {
    severity: 'warning',
    text: {
      'zh-CN': '文件列出 {count} 家机构;全部归入 {agencyId},其余机构的名称保留在其线路上。',
      en: 'The feed lists {count} agencies; all of it is kept under {agencyId}, and routes of the others keep their agency’s name.',
    },
  },
  'different-timezones': {
    severity: 'error',
    text: {
      'zh-CN': '各机构的时区必须相同,这里是 {value},第一家是 {first}。',
      en: 'All agencies must share one time zone; this one has {value}, the first {first}.',
    },
  },
  'dates-run-back': {
    severity: 'error',
    text: { 'zh-CN': '结束日期 {end} 早于开始日期 {start}。', en: 'The end date {end} is before the start date {start}.' },
  },
  'unknown-holiday-calendar': {
    severity: 'error',
    text: {
      'zh-CN': 'holiday_calendar“{value}”未知。目前只有 CN(国务院放假调休安排)。',
      en: 'The holiday_calendar "{value}" is not known. There is only CN, the working days of China’s State Council.',
    },
  },
  'route-without-name': {
    severity: 'error',
    text: { 'zh-CN': 'route_short_name 与 route_long_name 至少填一个。', en: 'One of route_short_name and route_long_name is required.' },
  },
  'not-a-boarding-place': {
    severity: 'error',
    text: {
      'zh-CN': 'stop_id“{value}”是车站或出入口(location_type {type}),班次不能停在那里。',
      en: 'stop_id "{value}" is a station or entrance (location_type {type}); a trip cannot call there.',
    },
  },
  'missing-edge-time': {
    severity: 'error',
    text: { 'zh-CN': '班次 {trip} 的第一站和最后一站必须有时间。', en: 'Trip {trip} needs times at its first and its last stop.' },
  },
  'times-run-back': {
    severity: 'error',
    text: {
      'zh-CN': '班次 {trip} 在此处的时间 {time} 早于前一时间 {before}。',
      en: 'The time {time} of trip {trip} here is before the one that precedes it, {before}.',
    },
  },
  'timepoint-without-time': {
    severity: 'error',
    text: { 'zh-CN': 'timepoint=1 的站必须填写时间。', en: 'A stop with timepoint=1 must have a time.' },
  },
  'trip-without-stop-times': {
    severity: 'warning',
    text: { 'zh-CN': '班次 {trip} 没有停站,已略过。', en: 'Trip {trip} calls nowhere and is left out.' },
  },
  'trip-with-one-stop': {
    severity: 'warning',
    text: { 'zh-CN': '班次 {trip} 只停一站,已略过。', en: 'Trip {trip} calls at one stop only and is left out.' },
  },
  'frequency-empty': {
    severity: 'error',
    text: { 'zh-CN': 'end_time {end} 必须晚于 start_time {start}。', en: 'end_time {end} must be after start_time {start}.' },
  },
  'frequency-overlap': {
    severity: 'error',
    text: { 'zh-CN': '班次 {trip} 的时段与第 {first} 行的时段重叠。', en: 'This period of trip {trip} overlaps the one on line {first}.' },
  },
  'frequency-too-many': {
    severity: 'error',
    text: {
      'zh-CN': '这一时段会生成 {count} 个班次,请检查 headway_secs。',
      en: 'This period would make {count} trips; check headway_secs.',
    },
  },
  'feed-too-many-trips': {
    severity: 'error',
    text: {
      'zh-CN': '这个文件一共会生成 {count} 个班次,最多 {most} 个。请检查各时段的 headway_secs。',
      en: 'The file would make {count} trips in all; {most} is the most. Check the headway_secs of its periods.',
    },
  },
  'generated-trip-exists': {
    severity: 'error',
    text: {
      'zh-CN': '由 frequencies.txt 生成的班次 {trip} 与已有班次同名。',
      en: 'The trip {trip}, made from frequencies.txt, has the id of another trip.',
    },
  },
  'too-few-points': {
    severity: 'warning',
    text: { 'zh-CN': '走向 {shape} 不足两点,无法画成线。', en: 'Shape {shape} has fewer than two points and draws no line.' },
  },
  'nothing-runs': {
    severity: 'error',
    text: { 'zh-CN': '这份时刻表没有任何可乘坐的班次。', en: 'The feed has no trip that anybody could ride.' },
  },
  'feed-never-runs': {
    severity: 'error',
    text: {
      'zh-CN': '这份时刻表自生效日 {from} 起没有一天有班次。请检查 calendar.txt 与 calendar_dates.txt 的日期和星期。',
      en: 'From {from}, when the feed would take effect, it has no day of service. Check the dates and weekdays in calendar.txt and calendar_dates.txt.',
    },
  },
  'feed-is-over': {
    severity: 'warning',
    text: {
      'zh-CN': '最后一个有班次的日子 {last} 已经过去:载入后不再有下一班。请确认载入的是不是最新的时刻表。',
      en: 'The last day of service, {last}, has passed: there will be no next departure. Check that this is the latest timetable.',
    },
  },
  'feed-ends-soon': {
    severity: 'warning',
    text: {
      'zh-CN': '最后一个有班次的日子是 {last},距生效日 {from} 不到 {days} 天。请及早准备下一份时刻表。',
      en: 'The last day of service is {last}, less than {days} days after {from}, when the feed takes effect. Get the next one ready.',
    },
  },
  ...tidesKinds,
} as const satisfies Record<string, { severity: Severity; text: Text }>;

export type FindingCode = keyof typeof kinds;

/** One thing that is wrong, and where. */
export interface Finding {
  readonly file: string | null;
  readonly line: number | null;
  readonly field: string | null;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sentence: Text;
}

/** Findings of one code in one file that are told one by one; more are counted. */
const mostOfAKind = 100;

/** After these a file is not known whole, and what refers to it cannot be judged. */
const unreadable: ReadonlySet<FindingCode> = new Set([
  'missing-file',
  'missing-calendar',
  'missing-column',
  'empty-file',
  'bad-csv',
  'not-utf8',
  'wrong-number-of-cells',
  'not-a-zip',
  'no-rows',
]);

/** Gathers everything that is wrong, so that it is mended in one go. */
export class Findings {
  readonly list: Finding[] = [];
  /** Those that were counted but not listed, by file and code. */
  readonly more = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly unreadableFiles = new Set<string>();
  private errors = 0;

  add(code: FindingCode, place: { file?: string; line?: number; field?: string }, params: Params = {}): void {
    const { severity, text } = kinds[code];
    if (severity === 'error') this.errors += 1;
    if (unreadable.has(code) && place.file !== undefined) this.unreadableFiles.add(place.file);
    const kind = `${place.file ?? ''} ${code}`;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count > mostOfAKind) {
      this.more.set(kind, count - mostOfAKind);
      return;
    }
    const all = {
      ...params,
      ...(place.field === undefined ? {} : { field: place.field }),
      ...(place.file === undefined ? {} : { file: place.file }),
    };
    this.list.push({
      file: place.file ?? null,
      line: place.line ?? null,
      field: place.field ?? null,
      code,
      severity,
      sentence: { 'zh-CN': fill(text['zh-CN'], all), en: fill(text.en, all) },
    });
  }

  /** All that was found so far; what is added to one is not in the other. */
  copy(): Findings {
    const copy = new Findings();
    copy.list.push(...this.list);
    for (const [kind, count] of this.more) copy.more.set(kind, count);
    for (const [kind, count] of this.counts) copy.counts.set(kind, count);
    for (const file of this.unreadableFiles) copy.unreadableFiles.add(file);
    copy.errors = this.errors;
    return copy;
  }

  /** Takes back what was said of a file, which will be read again. */
  forget(file: string): void {
    const kept = this.list.filter((finding) => finding.file !== file);
    this.list.splice(0, Infinity, ...kept);
    for (const [code, { severity }] of Object.entries(kinds)) {
      const kind = `${file} ${code}`;
      if (severity === 'error') this.errors -= this.counts.get(kind) ?? 0;
      this.counts.delete(kind);
      this.more.delete(kind);
    }
    this.unreadableFiles.delete(file);
  }

  /** Whether every row of the file could be read. */
  knows(file: string): boolean {
    return !this.unreadableFiles.has(file);
  }

  get errorCount(): number {
    return this.errors;
  }
}

/** @example findingLine(finding, 'en') // 'error  stops.txt:3 stop_lat  must be …  [invalid-number]' */
export function findingLine(finding: Finding, language: Language): string {
  const severity = { error: { 'zh-CN': '错误', en: 'error' }, warning: { 'zh-CN': '提醒', en: 'warning' } }[finding.severity][language];
  const place = [finding.file, finding.line].filter((part) => part !== null).join(':');
  return [severity, place, finding.sentence[language], `[${finding.code}]`].filter((part) => part !== '').join('  ');
}
