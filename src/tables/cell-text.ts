/**
 * Invisible characters before a text: blanks of every kind, and characters without a shape such as a zero-width space or a byte
 * order mark.
 */
const unseen = String.raw`[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]`;
/** The characters that begin a formula, in all their widths: East Asian spreadsheets read ＝ as =. */
const signs = String.raw`[=＝﹦⁼+＋﹢⁺\-－﹣−@＠﹫]`;

const formulaStart = new RegExp(`^${unseen}*${signs}|^[\\t\\r\\n]`, 'u');
/** If a program reads a file as separated by semicolons or tabs, a new cell begins after each of them, even within quotes. */
const formulaAfterSeparator = new RegExp(`([;\\t])(${unseen}*${signs})`, 'gu');

/** Whether a spreadsheet may read a text as a formula. */
export const isFormula = (text: string): boolean => formulaStart.test(text);

/** A text that is safe in a CSV file: an apostrophe precedes anything that may be read as a formula. @example csvText('=1+1') // "'=1+1" */
export const csvText = (text: string): string => `${isFormula(text) ? "'" : ''}${text}`.replace(formulaAfterSeparator, "$1'$2");

/**
 * Characters that a workbook cannot store: control characters, surrogates and noncharacters; and the carriage return, which XML
 * readers convert to a line feed.
 */
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Surrogate}/gu;
/** In workbooks `_x0041_` means the character with that number (ECMA-376, ST_Xstring); an unwritable character begins with `_` once it is escaped. */
const looksEscaped = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable.source}))`, 'gu');

const escaped = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text escaped such that a workbook shows it unchanged. @example workbookText('_x0041_') // '_x005F_x0041_', shown as _x0041_ */
export const workbookText = (text: string): string => text.replace(looksEscaped, escaped).replace(unwritable, escaped);

const xmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
export const escapedXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => xmlSigns[sign] ?? sign);
