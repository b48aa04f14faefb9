import type { Feature } from 'write-excel-file/node';
import { escapedXml } from './cell-text.js';
import type { Content } from './sheet-chart.js';

/** A sheet, in the type of the library that writes workbooks. */
interface WrittenSheet {
  readonly sheet?: string;
}

const allOnOneWidth = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const gridLines = '<printOptions gridLines="1"/>';
/** Inches: a centimetre, and room for header and footer. */
const margins = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 };

/** In headers and footers `&` begins an instruction, such as the page number. */
const literal = (text: string): string => escapedXml(text.replaceAll('&', '&&'));

const headerFooter = (name: string): string =>
  `<headerFooter><oddHeader>&amp;L${literal(name)}&amp;R&amp;A</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;

/** Repeats the first row of each sheet on each page. */
const headings = (sheets: readonly WrittenSheet[]): string =>
  sheets
    .map(({ sheet = '' }, index) => {
      const named = escapedXml(`'${sheet.replaceAll("'", "''")}'!$1:$1`);
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${named}</definedName>`;
    })
    .join('');

/**
 * Sets up all sheets for paper: landscape A4, all columns on the width of a page, headings and page numbers on each page.
 * Sheets must be written with `orientation: 'landscape'`, which creates the elements that are completed here.
 * @param name is printed at the top of each page
 */
export const printed = (name: string): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : tag === 'pageMargins' ? margins : attributes,
        // Elements must be in the order of CT_Worksheet.
        transform: (xml) =>
          xml
            .replace(/<worksheet [^>]*>/, (opening) => opening + allOnOneWidth)
            .replace('<pageMargins', `${gridLines}<pageMargins`)
            .replace(/<pageSetup [^>]*\/>/, (setup) => setup + headerFooter(name)),
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) => xml.replace('<definedNames/>', () => `<definedNames>${headings(sheets)}</definedNames>`),
      },
    },
  },
});
