import { IsOneOf, LanguageQuery } from '../http/fields.decorator.js';

const formats = ['json', 'csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export class FormatQuery extends LanguageQuery {
  @IsOneOf(formats, 'csv and xlsx are files in both languages, xlsx with a sheet that explains every column; default json', false)
  format?: Format;
}
