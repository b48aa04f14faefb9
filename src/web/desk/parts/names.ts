import type { Language } from '../../../language.js';

/** Names one after the other. @example listed(['王师傅', '李师傅'], 'zh-CN') // '王师傅、李师傅' */
export const listed = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');

/** A bus by its plate, as people see it from outside; without one by what the feed calls it. */
export const vehicleName = ({ vehicleId, licensePlate }: { readonly vehicleId: string; readonly licensePlate: string | null }): string =>
  licensePlate ?? vehicleId;
