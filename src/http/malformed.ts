import { Refusal, type Fault } from '../errors.js';
import type { Text } from '../language.js';
import { httpRefusals } from './http.refusals.js';

export const malformed = (faults: readonly Fault[]): Refusal =>
  new Refusal(httpRefusals['request-malformed'], { fields: faults.map((fault) => fault.field).join(', ') }, faults);

export const unknownField: Text = {
  'zh-CN': '没有这个参数,请去掉或核对拼写',
  en: 'is not a parameter here; remove it or check its spelling',
};

const noObject: Fault = {
  field: 'body',
  sentence: {
    'zh-CN': '应为一个 JSON 对象 {…},不能是列表、文字、数字或空',
    en: 'must be one JSON object {…}, no list, text, number or nothing',
  },
};

/** @throws Refusal `request-malformed` */
export function checkBody(body: unknown): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed([noObject]);
}
