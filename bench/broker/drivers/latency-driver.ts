// Latency rows: one record on its way at a time, by Kafka's EndToEndLatency, which writes whole
// milliseconds, and by our program, which writes fractions of them.
import { runLoad } from '../../load/run-load.ts';
import type { Sample } from '../../figures/metrics.ts';
import { runKafkaTool } from '../../system/kafka-java.ts';
import type { LatencyRow } from '../row.ts';
import type { Session } from '../../system/session.ts';
import { LATENCY } from '../sizes.ts';

/** The two lines with which EndToEndLatency ends. */
export function parseEndToEndLatency(text: string): Sample {
  const average = /Avg latency: ([\d.]+) ms/.exec(text);
  const percentiles = /Percentiles: 50th = (\d+), 99th = (\d+), 99\.9th = (\d+)/.exec(text);
  if (average === null || percentiles === null) {
    throw new Error(`EndToEndLatency ended without a summary:\n${text}`);
  }
  return {
    averageMs: Number(average[1]),
    endToEndP50Ms: Number(percentiles[1]),
    endToEndP99Ms: Number(percentiles[2]),
    endToEndP999Ms: Number(percentiles[3]),
  };
}

/** Runs a latency row. */
export async function runLatencyRow(session: Session, row: LatencyRow): Promise<Sample> {
  const topic = await session.createTopic(1, row.isSynced);
  const sample = await (row.program === 'java' ? byTool : byRawLoad)(session, row, topic);
  await session.deleteTopic(topic);
  return sample;
}

async function byTool(session: Session, { acks }: LatencyRow, topic: string): Promise<Sample> {
  const { recordCount, recordSizeBytes } = LATENCY;
  const args = [
    '--bootstrap-server',
    session.bootstrap,
    '--topic',
    topic,
    '--num-records',
    String(recordCount),
    '--producer-acks',
    acks,
    '--record-size',
    String(recordSizeBytes),
  ];
  const text = await runKafkaTool('EndToEndLatency', args);
  await session.expectRecords(topic, 1, recordCount);
  return parseEndToEndLatency(text);
}

async function byRawLoad(session: Session, { acks }: LatencyRow, topic: string): Promise<Sample> {
  const { acknowledged, endToEnd } = await runLoad({
    kind: 'latency',
    host: session.host,
    port: session.place.port,
    topic,
    partitions: 1,
    acks,
    ...LATENCY,
  });
  await session.expectRecords(topic, 1, LATENCY.warmUpCount + LATENCY.recordCount);
  return {
    ...acknowledged,
    endToEndP50Ms: endToEnd.p50Ms,
    endToEndP99Ms: endToEnd.p99Ms,
    endToEndP999Ms: endToEnd.p999Ms,
  };
}
