/** What nobody sees before a text: blanks of every kind, and characters without a shape such as a zero-width space or a byte order mark. */
const unseen = String.raw`[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]`;
/** The signs that begin a formula, in all their widths: spreadsheets of East Asia take ＝ for =. */
const signs = String.raw`[=＝﹦⁼+＋﹢⁺\-－﹣−@＠﹫]`;

const formulaStart = new RegExp(`^${unseen}*${signs}|^[\\t\\r\\n]`, 'u');
/** Where a list is separated by semicolons or tabs, what follows one begins a cell of its own, whatever quotes stand around it. */
const formulaAfterSeparator = new RegExp(`([;\\t])(${unseen}*${signs})`, 'gu');

/** Whether a spreadsheet may take a text for a formula, whoever wrote it. */
export const isFormula = (text: string): boolean => formulaStart.test(text);

/** A text as it is safe in a CSV file: an apostrophe before what may be taken for a formula. @example csvText('=1+1') // "'=1+1" */
export const csvText = (text: string): string => `${isFormula(text) ? "'" : ''}${text}`.replace(formulaAfterSeparator, "$1'$2");

/**
 * What a workbook cannot hold as it stands: control characters, halves of a pair, characters that stand for none. And the carriage return,
 * which readers of XML take for a new line.
 */
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Surrogate}/gu;
/** In workbooks `_x0041_` stands for the character of that number (ECMA-376, ST_Xstring). */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text so that a workbook shows it as it is. @example workbookText('_x0041_') // '_x005F_x0041_', shown as _x0041_ */
export const workbookText = (text: string): string => text.replace(looksEscaped, escaped).replace(unwritable, escaped);

const xmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
export const escapedXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => xmlSigns[sign] ?? sign);
