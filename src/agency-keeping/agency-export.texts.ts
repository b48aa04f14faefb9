import { fill } from '../language.js';
import type { WrittenTable } from './agency-export.io.js';

const text = `班车 Banche：机构“{agencyId}”的全部数据
导出时间 {at}，随后已从数据库中删除。

每个 .csv 文件是一张表（UTF-8，逗号分隔，第一行是列名）；空格子表示“没有”或“不知道”，两个引号（""）表示空文字。
日期为 YYYY-MM-DD；时刻是从 1970-01-01T00:00:00Z 起的秒数；班次时间是从当天正午减 12 小时起的秒数；是为 1，否为 0。
audit_log.csv 是全部操作记录，ridership_snapshots.csv 是已封存的月份，driver_events.csv 是司机的原始记录。
密码、登录和居民设备的散列值不在其中。

Banche: all data of the agency "{agencyId}"
Exported {at}, and removed from the database after that.

Each .csv file is a table (UTF-8, commas, names of columns in the first line). An empty cell: there is none, or it is not known; two quotes ("") are a text without a character.
Dates are YYYY-MM-DD; moments are seconds since 1970-01-01T00:00:00Z; times of trips are seconds since noon less 12 hours of their day; yes is 1, no is 0.
audit_log.csv is the audit log, ridership_snapshots.csv the frozen months, driver_events.csv what drivers recorded.
Hashes of passwords, sessions and riders' devices are left out.

{tables}
`;

/** The README of an export. */
export const aboutExport = (agencyId: string, at: string, written: readonly WrittenTable[]): string =>
  fill(text, { agencyId, at, tables: written.map(({ name, rows }) => `${name}.csv: ${rows}`).join('\n') }).replaceAll('\n', '\r\n');
