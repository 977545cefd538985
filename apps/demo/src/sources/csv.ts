// Rows of a CSV file without quotes, which is all that the replayed files need. A quote is refused
// rather than misread.

/** A row by the names of the file's first line. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Every row of `text`.
 *
 * @throws Error for a quote, and for a row with more or fewer fields than the first line.
 */
export function csvRows(text: string): CsvRow[] {
  if (text.includes('"')) throw new Error('CSV with quotes is not supported.');
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line, index) => {
    const fields = line.split(',');
    if (fields.length !== names.length) {
      throw new Error(`CSV row ${index + 1} has ${fields.length} fields, not ${names.length}.`);
    }
    return Object.fromEntries(names.map((name, place) => [name, fields[place]!]));
  });
}

/**
 * A field as a number.
 *
 * @throws Error if it is none.
 */
export function csvNumber(row: CsvRow, name: string): number {
  const value = Number(row[name] === '' ? Number.NaN : row[name]);
  if (Number.isNaN(value)) throw new Error(`CSV field ${name} is '${row[name]}', not a number.`);
  return value;
}
