// All rows of the client benchmark, as data.
import type { Workload } from './job.ts';

/** One workload that every client runs. */
export interface ClientRow {
  readonly name: string;
  readonly workload: Workload;
}

const produce = (name: string, callers: number, batch: number): ClientRow => {
  return { name, workload: { kind: 'produce', callers, batch } };
};

/** Every row. What KafkaJS and others are given as one list, Java gets record by record. */
export const clientRows: readonly ClientRow[] = [
  produce('awaited singles, 1 caller', 1, 1),
  produce('awaited singles, 100 callers', 100, 1),
  produce('awaited singles, 1000 callers', 1000, 1),
  produce('batches of 100, 10 callers', 10, 100),
  produce('firehose: batches of 1000, 10 callers', 10, 1000),
  { name: 'consume batches', workload: { kind: 'consume', unit: 'batch' } },
  { name: 'consume record by record', workload: { kind: 'consume', unit: 'record' } },
];
