import type { Feature, Image } from 'write-excel-file/node';
import { escapedXml } from './cell-text.js';

/** The contents of a file, in the type of the library that writes workbooks. */
export type Content = Image['content'];

/** A bar chart to the right of all columns: the values of a sheet's second column, by its first one. */
export interface Chart {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** The number format of the first column. */
  readonly format: string;
}

export interface Charted {
  readonly sheet?: string;
  readonly chart?: Chart;
}

const [drawingMl, officeDocument] = [
  'http://schemas.openxmlformats.org/drawingml/2006',
  'http://schemas.openxmlformats.org/officeDocument/2006',
];
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const relation = 'rId-chart-1';
const fileOf = (index: number): string => `charts/chart${index + 1}.xml`;

/** The columns and rows that a chart covers. */
const [width, height] = [10, 24];

function frame({ columns }: Chart): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', columns + 1, 0)}${corner('to', columns + 1 + width, height)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingMl}/chart">` +
    `<c:chart xmlns:c="${drawingMl}/chart" xmlns:r="${officeDocument}/relationships" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** Bars of one colour, legible in black and white; a row without a value has no bar. */
function chartXml({ sheet = '', chart }: Charted): string {
  const { title, rows, format } = chart ?? { title: '', rows: 0, format: '' };
  const cells = (column: string): string =>
    `<c:numRef><c:f>${escapedXml(`'${sheet.replaceAll("'", "''")}'!$${column}$2:$${column}$${rows + 1}`)}</c:f></c:numRef>`;
  const words = (text: string): string => `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapedXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const axis = (id: number, other: number, position: string, numbers: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    `<c:numFmt formatCode="${numbers}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<c:chartSpace xmlns:c="${drawingMl}/chart" xmlns:a="${drawingMl}/main"><c:chart>` +
    `<c:title>${words(title)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    '<c:spPr><a:solidFill><a:srgbClr val="2E6B34"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
    `<c:cat>${cells('A')}</c:cat><c:val>${cells('B')}</c:val></c:ser><c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx>${axis(1, 2, 'b', format)}</c:catAx><c:valAx>${axis(2, 1, 'l', '#,##0')}</c:valAx></c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:chartSpace>'
  );
}

/** The sheets with a chart, and the index of each among all sheets. */
const charted = (sheets: readonly Charted[]): [number, Charted][] => [...sheets.entries()].filter(([, { chart }]) => chart !== undefined);

/** Draws the charts of the sheets that have one. */
export const charts: Feature<Content> = {
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: (sheets) =>
          charted(sheets)
            .map(([index]) => `<Override ContentType="${chartType}" PartName="/xl/${fileOf(index)}"/>`)
            .join(''),
      },
      'xl/drawings/drawing{id}.xml': { insert: ({ chart }: Charted) => (chart === undefined ? undefined : frame(chart)) },
      'xl/drawings/_rels/drawing{id}.xml.rels': {
        insert: ({ chart }: Charted, { sheetIndex }) =>
          chart === undefined
            ? undefined
            : `<Relationship Id="${relation}" Type="${officeDocument}/relationships/chart" Target="../${fileOf(sheetIndex)}"/>`,
      },
    },
    write: { files: (sheets) => Object.fromEntries(charted(sheets).map(([index, sheet]) => [`xl/${fileOf(index)}`, chartXml(sheet)])) },
  },
};
