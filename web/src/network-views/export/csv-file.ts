// A spreadsheet takes a cell that begins so for a formula.
const formula = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV, as Danish spreadsheets read it: semicolons, a mark that says UTF-8. */
export const csvFile = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
