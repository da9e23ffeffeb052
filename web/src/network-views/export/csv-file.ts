/** The rows of the table as CSV, as Danish spreadsheets read it: semicolons, a mark that says UTF-8. */
import type { Translate } from '../../i18n/messages.tsx';
import { cellWords } from '../table/cell-words.ts';
import { sortKeys, type TableRow } from '../table/rows.ts';

// A spreadsheet takes a cell that begins so for a formula.
const formula = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvFile = (rows: readonly TableRow[], t: Translate): string =>
  `\uFEFF${[sortKeys.map((key) => t(`view.column.${key}`)), ...rows.map((row) => sortKeys.map((key) => cellWords(row, key, t)))].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
