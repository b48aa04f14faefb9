// The form of the agency’s settings: reading, checking, and the request that it becomes.
import type { Schema } from '../../shared/schema.js';

export type Settings = Schema<'RevisedSettingsAnswer'>;
type SettingsBody = Schema<'AgencySettingsAnswer'>;

/** The form of the agency's settings. */
export interface SettingsForm {
  contactName: string;
  contactPhone: string;
  /** One item a line. */
  checkList: string;
  countAlighting: boolean;
  earlyLimitSeconds: string;
  capacityRule: Settings['capacityRule'];
}

/** The server's limits, for faults beside the field; `settings-form.spec.ts` checks that they are the same. */
export const limits = {
  ...{ maxEarlySeconds: 600, maxItems: 20, longestItem: 40, longestContactName: 40 },
  phone: /^[+\d][\d ()-]{2,29}$/,
} as const;

export const formOf = ({
  contact,
  checkList,
  countAlighting,
  earlyLimitSeconds,
  capacityRule,
}: Omit<Settings, 'revision'>): SettingsForm => ({
  ...{ contactName: contact?.name ?? '', contactPhone: contact?.phone ?? '', checkList: checkList.join('\n') },
  ...{ countAlighting, earlyLimitSeconds: String(earlyLimitSeconds), capacityRule },
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function settingsOf({
  contactName,
  contactPhone,
  checkList,
  countAlighting,
  earlyLimitSeconds,
  capacityRule,
}: SettingsForm): SettingsBody {
  const [name, phone] = [contactName.trim(), contactPhone.trim()];
  return {
    contact: name === '' && phone === '' ? null : { name, phone },
    checkList: linesOf(checkList),
    ...{ countAlighting, capacityRule, earlyLimitSeconds: Number(earlyLimitSeconds) },
  };
}

type FormField = 'contactName' | 'contactPhone' | 'checkList' | 'earlyLimitSeconds';
export type SettingsFaults = Partial<
  Record<FormField, 'needsName' | 'needsPhone' | 'wrongPhone' | 'longName' | 'wrongList' | 'wrongEarly'>
>;

export function faultsOf(form: SettingsForm): SettingsFaults {
  const faults: SettingsFaults = {};
  const { contact, checkList } = settingsOf(form);
  if (contact !== null) {
    if (contact.name === '') faults.contactName = 'needsName';
    else if (contact.name.length > limits.longestContactName) faults.contactName = 'longName';
    if (contact.phone === '') faults.contactPhone = 'needsPhone';
    else if (!limits.phone.test(contact.phone)) faults.contactPhone = 'wrongPhone';
  }
  const isList =
    checkList.length <= limits.maxItems &&
    checkList.every(({ length }) => length <= limits.longestItem) &&
    new Set(checkList).size === checkList.length;
  if (!isList) faults.checkList = 'wrongList';
  if (!/^\d{1,3}$/.test(form.earlyLimitSeconds.trim()) || Number(form.earlyLimitSeconds) > limits.maxEarlySeconds)
    faults.earlyLimitSeconds = 'wrongEarly';
  return faults;
}

/** Whether the form differs from the saved settings. */
export const isChanged = (form: SettingsForm, saved: Settings): boolean =>
  JSON.stringify(settingsOf(form)) !== JSON.stringify(settingsOf(formOf(saved)));
