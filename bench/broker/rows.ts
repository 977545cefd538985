// All rows of the broker benchmark, as data. How much each sends is in sizes.ts.
import type { Acks } from '../load/produce-frame.ts';
import type {
  FetchRow,
  LatencyRow,
  MemoryRow,
  ProduceRow,
  Program,
  Row,
  ScaleRow,
  StartRow,
} from './row.ts';

const KIB = 1024;
const RECORD_SIZES: readonly (readonly [title: string, sizeBytes: number])[] = [
  ['100 B', 100],
  ['1 KiB', KIB],
  ['10 KiB', 10 * KIB],
];
const ACKS: readonly Acks[] = ['1', 'all'];
/** Partitions of the rows that do not vary them. */
const USUAL_PARTITIONS = 12;
const QUICK_SIZE_MAX_BYTES = KIB;

/** What of the acknowledgement a row's name tells. */
const acksText = (acks: Acks, isSynced: boolean) => `acks=${acks}${isSynced ? ' synced' : ''}`;

const produceRows = RECORD_SIZES.flatMap(([title, recordSizeBytes]) =>
  ACKS.flatMap((acks) => {
    const row = (
      program: Program,
      codec: 'none' | 'lz4',
      partitions: number,
      isSynced = false,
    ): ProduceRow => ({
      kind: 'produce',
      name: `produce ${title} ${acksText(acks, isSynced)} ${codec} ${partitions}p ${program}`,
      isQuick:
        recordSizeBytes <= QUICK_SIZE_MAX_BYTES &&
        codec === 'none' &&
        !isSynced &&
        partitions === USUAL_PARTITIONS &&
        program !== 'librdkafka',
      program,
      recordSizeBytes,
      acks,
      codec,
      partitions,
      isSynced,
    });
    const byJava = (['none', 'lz4'] as const).flatMap((codec) =>
      [1, 12, 100].map((partitions) => row('java', codec, partitions)),
    );
    return [
      ...byJava,
      row('librdkafka', 'none', USUAL_PARTITIONS),
      row('raw', 'none', USUAL_PARTITIONS),
      ...(acks === 'all'
        ? [row('java', 'none', USUAL_PARTITIONS, true), row('raw', 'none', USUAL_PARTITIONS, true)]
        : []),
    ];
  }),
);

const fetchRow = (
  title: string,
  recordSizeBytes: number,
  place: FetchRow['place'],
  program: Program,
): FetchRow => ({
  kind: 'fetch',
  name: `fetch ${title} ${place} ${program}`,
  isQuick: place === 'warm' && recordSizeBytes <= QUICK_SIZE_MAX_BYTES && program !== 'librdkafka',
  program,
  recordSizeBytes,
  place,
});

const warmFetchRows = RECORD_SIZES.flatMap(([title, sizeBytes]) =>
  (['java', 'librdkafka', 'raw'] as const).map((program) =>
    fetchRow(title, sizeBytes, 'warm', program),
  ),
);

const latencyRow = (acks: Acks, program: LatencyRow['program'], isSynced = false): LatencyRow => {
  const name = `latency 1 KiB ${acksText(acks, isSynced)} ${program}`;
  // The Java tool writes whole milliseconds: too coarse for a quick look.
  return {
    kind: 'latency',
    name,
    isQuick: program === 'raw' && !isSynced,
    program,
    acks,
    isSynced,
  };
};

const latencyRows = [
  ...ACKS.flatMap((acks) => [latencyRow(acks, 'java'), latencyRow(acks, 'raw')]),
  latencyRow('all', 'raw', true),
];

const scaleRow = (over: ScaleRow['over'], count: number, acks: Acks): ScaleRow => {
  const name = `${over} ${count} acks=${acks}`;
  return { kind: 'scale', name, isQuick: false, over, count, acks };
};

const startRow: StartRow = { kind: 'start', name: 'start', isQuick: true };
const memoryRow: MemoryRow = { kind: 'memory', name: 'memory', isQuick: true };

/** Every row, in the order in which a broker meets them. */
export const rows: readonly Row[] = [
  startRow,
  memoryRow,
  ...produceRows,
  ...warmFetchRows,
  fetchRow('1 KiB', KIB, 'tail', 'raw'),
  fetchRow('1 KiB', KIB, 'cold', 'java'),
  fetchRow('1 KiB', KIB, 'cold', 'raw'),
  ...latencyRows,
  ...[1, 100, 2000].flatMap((count) => ACKS.map((acks) => scaleRow('partitions', count, acks))),
  ...[1, 100, 1000].map((count) => scaleRow('connections', count, '1')),
];

/** The rows of a run. */
export function selectRows(only: string, isQuick: boolean): Row[] {
  return rows.filter((row) => row.name.includes(only) && (row.isQuick || !isQuick));
}
