// Twenty years of the S&P 500, one record a trading day, all under the index's one key.
import { csvNumber, csvRows } from './csv.ts';
import { readDataFile } from './data-file.ts';
import { listSource, type Source } from './source.ts';

const FILE = 'sp500-2000.csv';
const INDEX = 'SPX';

export const INDEX_PRICES_TOPIC = 'index-prices';

/** A trading day. */
export interface IndexPrice {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Shares traded. */
  readonly volume: number;
}

/** The trading days, oldest first. A day's timestamp is its midnight, taken as UTC. */
export async function indexPrices(): Promise<Source> {
  const records = csvRows(await readDataFile(FILE)).map((row) => {
    const price: IndexPrice = {
      date: row['date']!,
      open: csvNumber(row, 'open'),
      high: csvNumber(row, 'high'),
      low: csvNumber(row, 'low'),
      close: csvNumber(row, 'close'),
      volume: csvNumber(row, 'volume'),
    };
    return {
      topic: INDEX_PRICES_TOPIC,
      key: INDEX,
      value: JSON.stringify(price),
      timestamp: Date.parse(price.date),
    };
  });
  return listSource(INDEX_PRICES_TOPIC, records);
}
