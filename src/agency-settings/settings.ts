import type { Fault } from '../errors.js';
import { isSentence, isWhole, readOneLine } from '../fields.js';
import type { Text } from '../language.js';
import type { AgencySettingsAnswer } from './agency-settings.requests.js';
import { capacityRules, longestContactName, longestItem, maxEarlySeconds, maxItems, phonePattern } from './setting-limits.js';

export type AgencySettings = Readonly<AgencySettingsAnswer>;
export type SettingName = keyof AgencySettingsAnswer;

/** A setting: its default and its valid values. */
interface Setting<T> {
  readonly standard: T;
  /** The fault if `read` returns undefined. */
  readonly fault: Text;
  /** @returns undefined: the value is invalid */
  readonly read: (value: unknown) => T | undefined;
}

const textOf = (value: unknown, most: number): string | undefined => {
  const text = typeof value === 'string' ? readOneLine(value) : null;
  return isSentence(text, most) ? text : undefined;
};

function readItems(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > maxItems) return undefined;
  const items = value.map((item: unknown) => textOf(item, longestItem));
  return items.every((item) => item !== undefined) && new Set(items).size === items.length ? items : undefined;
}

function readContact(value: unknown): AgencySettings['contact'] | undefined {
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { name, phone: number, ...others } = value as Record<string, unknown>;
  const [contactName, contactPhone] = [textOf(name, longestContactName), typeof number === 'string' ? number.trim() : ''];
  return contactName !== undefined && phonePattern.test(contactPhone) && Object.keys(others).length === 0
    ? { name: contactName, phone: contactPhone }
    : undefined;
}

/** All settings of an agency, with their defaults and valid values. */
const settings: { readonly [Name in SettingName]: Setting<AgencySettings[Name]> } = {
  countAlighting: {
    standard: false,
    fault: { 'zh-CN': '应为 true 或 false', en: 'must be true or false' },
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  },
  capacityRule: {
    standard: 'seats',
    fault: { 'zh-CN': `应为 ${capacityRules.join(' 或 ')}`, en: `must be ${capacityRules.join(' or ')}` },
    read: (value) => capacityRules.find((rule) => rule === value),
  },
  earlyLimitSeconds: {
    standard: 59,
    fault: { 'zh-CN': `应为 0 到 ${maxEarlySeconds} 之间的整数`, en: `must be a whole number from 0 to ${maxEarlySeconds}` },
    read: (value) => (isWhole(value, 0, maxEarlySeconds) ? value : undefined),
  },
  checkList: {
    standard: [],
    fault: {
      'zh-CN': `应为最多 ${maxItems} 项的列表，每项 1 到 ${longestItem} 个字符，不能重复`,
      en: `must be a list of at most ${maxItems} items of 1 to ${longestItem} characters, each once`,
    },
    read: readItems,
  },
  contact: {
    standard: null,
    fault: {
      'zh-CN': `应为 {name, phone}，或 null（没有联系人）；name 最多 ${longestContactName} 个字符，phone 为电话号码`,
      en: `must be {name, phone}, or null where there is nobody; name has at most ${longestContactName} characters, phone is a telephone number`,
    },
    read: readContact,
  },
};

export const settingNames = Object.keys(settings) as SettingName[];

const settingsOf = (valueOf: (name: SettingName) => unknown): AgencySettings =>
  Object.fromEntries(settingNames.map((name) => [name, valueOf(name)])) as unknown as AgencySettings;

/** The defaults. */
export const standardSettings = settingsOf((name) => settings[name].standard);

/** The settings from their stored rows, by name; a value that is no longer valid counts as not set. */
export function settingsOfRows(stored: ReadonlyMap<string, string>): AgencySettings {
  return settingsOf((name) => {
    const value = stored.get(name);
    return (value === undefined ? undefined : settings[name].read(JSON.parse(value))) ?? settings[name].standard;
  });
}

/** The settings in a manager's request, which must contain all of them. @returns the faults, if there are any */
export function readSettings(request: Readonly<Record<string, unknown>>, unknownField: Text): AgencySettings | readonly Fault[] {
  const faults: Fault[] = Object.keys(request)
    .filter((field) => !settingNames.some((name) => name === field))
    .map((field) => ({ field, sentence: unknownField }));
  for (const field of settingNames)
    if (settings[field].read(request[field]) === undefined) faults.push({ field, sentence: settings[field].fault });
  return faults.length > 0 ? faults : settingsOf((name) => settings[name].read(request[name]));
}

export const isFaulty = (read: AgencySettings | readonly Fault[]): read is readonly Fault[] => Array.isArray(read);
