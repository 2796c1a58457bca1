/** What a sheet is like on paper, and its filter: the library writes neither; this is what its `features` are for. */
import type { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

interface PrintedSheet {
  readonly sheet: string;
  /** What stands above each page. */
  readonly title: string;
  readonly columns: number;
  /** Without the head. */
  readonly rows: number;
}

/** Of the library: how it puts an element where the format wants it. */
interface Tools {
  readonly insertElementMarkupAccordingToOrderOfSiblings: typeof insertElementMarkupAccordingToOrderOfSiblings;
  getOrderOfSiblings(file: SheetFile | 'xl/workbook.xml', parent: string): string[] | undefined;
  sanitizeTextContent(text: string): string;
  getCellAddress(row: number, column: number): string;
}

type SheetFile = 'xl/worksheets/sheet{id}.xml';
const sheetFile: SheetFile = 'xl/worksheets/sheet{id}.xml';

/** As wide as the paper and as many pages as it takes, the head on each of them, the title above and the page's number below. */
export function printSetup({ sheet, title, columns, rows }: PrintedSheet, tools: Tools) {
  const order = tools.getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
  const place = (xml: string, element: string) =>
    tools.insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet');
  const all = `A1:${tools.getCellAddress(rows, columns - 1)}`;
  // An ampersand begins a code; the digits of a title would be taken for a size of its letters.
  const above = tools.sanitizeTextContent(`&C${title.replaceAll('&', '&&').replace(/^\d/, ' $&')}`);
  const added = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<autoFilter ref="${all}"/>`,
    `<headerFooter><oddHeader>${above}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
  ];
  const transformElementAttributes = (element: string, attributes: Record<string, string | number>) =>
    element === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes;
  const names = definedNames(tools.sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'`), all);
  return {
    files: {
      transform: {
        [sheetFile]: { transform: (xml: string) => added.reduce(place, xml), transformElementAttributes },
        'xl/workbook.xml': { transform: (xml: string) => xml.replace('<definedNames/>', () => names) },
      },
    },
  };
}

/** The rows that are printed on every page, and what is filtered: some programs look for a filter here alone. */
function definedNames(sheet: string, all: string): string {
  const range = all.replace(/[A-Z]+|\d+/g, '$$$&');
  return `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$1</definedName></definedNames>`;
}
