// Produce rows: an empty topic, a fixed number of records by one of three programs, and a look at
// the log's end afterwards, because a program that reports success is not proof.
import { runLoad } from '../../load/run-load.ts';
import { runKafkaTool } from '../../system/kafka-java.ts';
import { warmPageCache } from '../../system/page-cache.ts';
import type { Sample } from '../../figures/metrics.ts';
import { produceByKcat } from '../kcat.ts';
import { measured, type Moved } from '../measured.ts';
import type { ProduceRow, Program } from '../row.ts';
import type { Session } from '../../system/session.ts';
import { BATCH_SIZE_BYTES, PRODUCER_SETTINGS, produceRecordCount } from '../sizes.ts';

const CONNECTIONS = 1;
const IN_FLIGHT = 5;
const MEBIBYTE = 1024 * 1024;

type Send = (
  session: Session,
  row: ProduceRow,
  topic: string,
  recordCount: number,
) => Promise<Moved>;

/** The end of `600000 records sent, 190000.0 records/sec (185.50 MB/sec), …`. */
export function parseProducerPerformance(text: string): {
  recordCount: number;
  bytesPerSecond: number;
} {
  const pattern = /^(\d+) records sent, [\d.]+ records\/sec \(([\d.]+) MB\/sec\).*99\.9th\.$/m;
  const found = pattern.exec(text);
  if (found === null) throw new Error(`ProducerPerformance ended without a summary:\n${text}`);
  return { recordCount: Number(found[1]), bytesPerSecond: Number(found[2]) * MEBIBYTE };
}

const senders: Record<Program, Send> = {
  java: async (session, row, topic, recordCount) => {
    const settings = { ...PRODUCER_SETTINGS, 'acks': row.acks, 'compression.type': row.codec };
    const properties = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
    const load = [
      '--num-records',
      String(recordCount),
      '--record-size',
      String(row.recordSizeBytes),
    ];
    const text = await runKafkaTool('ProducerPerformance', [
      '--bootstrap-server',
      session.bootstrap,
      '--topic',
      topic,
      ...load,
      '--throughput',
      '-1',
      '--command-property',
      ...properties,
    ]);
    const summary = parseProducerPerformance(text);
    return {
      sizeBytes: summary.recordCount * row.recordSizeBytes,
      bytesPerSecond: summary.bytesPerSecond,
    };
  },

  librdkafka: (session, row, topic, recordCount) =>
    produceByKcat(session.bootstrap, topic, row, recordCount),

  raw: async (session, row, topic, recordCount) => {
    const { sizeBytes, seconds } = await runLoad({
      kind: 'produce',
      host: session.host,
      port: session.place.port,
      topic,
      partitions: row.partitions,
      acks: row.acks,
      codec: row.codec,
      recordSizeBytes: row.recordSizeBytes,
      recordsPerBatch: recordsPerBatch(row),
      recordCount,
      connections: CONNECTIONS,
      inFlight: IN_FLIGHT,
    });
    return { sizeBytes, bytesPerSecond: sizeBytes / seconds };
  },
};

function recordsPerBatch({ recordSizeBytes }: ProduceRow): number {
  return Math.max(1, Math.floor(BATCH_SIZE_BYTES / recordSizeBytes));
}

/** Runs a produce row. */
export async function runProduceRow(session: Session, row: ProduceRow): Promise<Sample> {
  let recordCount = produceRecordCount(row.recordSizeBytes);
  // Our program sends whole batches only.
  if (row.program === 'raw') recordCount -= recordCount % recordsPerBatch(row);
  warmPageCache(session.place.directory, recordCount * row.recordSizeBytes);
  const topic = await session.createTopic(row.partitions, row.isSynced);
  const send = senders[row.program];
  const sample = await measured(session, () => send(session, row, topic, recordCount));
  await session.expectRecords(topic, row.partitions, recordCount);
  await session.deleteTopic(topic);
  return sample;
}
