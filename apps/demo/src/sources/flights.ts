// Three million flights within the United States, January to June 2001, keyed by the airport they
// left. The volume of the demo: the file is read one row group at a time and never held as a whole.
import {
  asyncBufferFromFile,
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { dataFilePath } from './data-file.ts';
import { chunkRecords, type Source, type SourceRecord } from './source.ts';

const FILE = 'flights-3m.parquet';
const MICROSECONDS_PER_MILLISECOND = 1000;
/** `YYYY-MM-DDTHH:mm`, which is as exact as the file is. */
const MINUTE_TEXT_LENGTH = 16;

export const FLIGHTS_TOPIC = 'flights';

/** A flight as its record's value has it. */
export interface Flight {
  /** When it left, local, to the minute. */
  readonly date: string;
  /** Minutes it arrived late; negative when early. */
  readonly delay: number;
  /** Miles. */
  readonly distance: number;
  readonly origin: string;
  readonly destination: string;
}

/** The columns of a row group, side by side. */
interface FlightColumns {
  readonly date: readonly number[];
  readonly delay: readonly bigint[];
  readonly distance: readonly bigint[];
  readonly origin: readonly string[];
  readonly destination: readonly string[];
}

/** The flights in the order in which they left. Their timestamps take the local time as UTC. */
export async function flights(): Promise<Source> {
  const file = await asyncBufferFromFile(dataFilePath(FILE));
  const metadata = await parquetMetadataAsync(file);
  const recordCount = Number(metadata.num_rows);
  return { topic: FLIGHTS_TOPIC, recordCount, chunks: () => flightChunks(file, metadata) };
}

async function* flightChunks(
  file: AsyncBuffer,
  metadata: FileMetaData,
): AsyncGenerator<readonly SourceRecord[]> {
  const step = chunkRecords(Number(metadata.num_rows));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const columns = await readColumns(file, metadata, rowStart, rowEnd);
    const rowCount = rowEnd - rowStart;
    for (let at = 0; at < rowCount; at += step) {
      yield flightRecords(columns, at, Math.min(at + step, rowCount));
    }
    rowStart = rowEnd;
  }
}

async function readColumns(
  file: AsyncBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<FlightColumns> {
  const columns: Record<string, unknown> = {};
  await parquetRead({
    file,
    metadata,
    compressors,
    rowStart,
    rowEnd,
    // A number each, where the library would make a Date.
    parsers: {
      timestampFromMicroseconds: (micros) => Number(micros) / MICROSECONDS_PER_MILLISECOND,
    },
    onChunk: ({ columnName, columnData, rowStart: chunkStart }) => {
      const isWhole = chunkStart === rowStart && columnData.length === rowEnd - rowStart;
      if (!isWhole) throw new Error(`${FILE}: a column is not stored as one piece a row group.`);
      columns[columnName] = columnData;
    },
  });
  return columns as unknown as FlightColumns;
}

function flightRecords(columns: FlightColumns, start: number, end: number): SourceRecord[] {
  const records: SourceRecord[] = [];
  let timestamp = Number.NaN;
  let date = '';
  for (let row = start; row < end; row++) {
    // Neighbours mostly left in the same minute.
    if (columns.date[row] !== timestamp) {
      timestamp = columns.date[row]!;
      date = new Date(timestamp).toISOString().slice(0, MINUTE_TEXT_LENGTH);
    }
    const key = columns.origin[row]!;
    // Numbers, a date and airport codes: nothing that JSON would escape, so no call for each.
    const value =
      `{"date":"${date}","delay":${columns.delay[row]},"distance":${columns.distance[row]},` +
      `"origin":"${key}","destination":"${columns.destination[row]}"}`;
    records.push({ topic: FLIGHTS_TOPIC, key, value, timestamp });
  }
  return records;
}
