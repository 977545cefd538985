// What a broker is given before anything is timed. A virtual machine compiles what it has seen
// often, so both brokers see the same bytes first: small requests, full batches, and their fetch.
import type { ProduceJob } from '../load/job.ts';
import { runLoad } from '../load/run-load.ts';
import { runProduceRow } from './drivers/produce-driver.ts';
import type { ProduceRow } from './row.ts';
import { BATCH_SIZE_BYTES, WARM_UP } from './sizes.ts';
import type { Session } from '../system/session.ts';

const PARTITIONS = 12;
const CONNECTIONS = 2;
const IN_FLIGHT = 5;
const SMALL_RECORD_SIZE_BYTES = 100;
const RECORD_SIZE_BYTES = 1024;

/** Bytes of values in full batches that the warm-up sends and reads back. */
export const warmUpSizeBytes = WARM_UP.smallSizeBytes + WARM_UP.sizeBytes;

/** Idempotent batches take another way through a broker than ours. */
const WARM_UP_ROWS = ([100, 1024] as const).map((recordSizeBytes): ProduceRow => {
  const acks = recordSizeBytes === 100 ? '1' : 'all';
  const load = {
    program: 'java',
    recordSizeBytes,
    acks,
    codec: 'none',
    partitions: PARTITIONS,
    isSynced: false,
  };
  return { kind: 'produce', name: 'warm-up', isQuick: true, ...load } as ProduceRow;
});

/** Sends and reads the warm-up load; its topic is deleted again. */
export async function warmUp(session: Session): Promise<void> {
  const topic = await session.createTopic(PARTITIONS);
  const { host } = session;
  const aim = { host, port: session.place.port, topic, partitions: PARTITIONS };
  const load = { ...aim, kind: 'produce', connections: CONNECTIONS, inFlight: IN_FLIGHT } as const;
  const full = (recordSizeBytes: number, sizeBytes: number) => ({
    recordSizeBytes,
    recordsPerBatch: Math.floor(BATCH_SIZE_BYTES / recordSizeBytes),
    recordCount: Math.floor(sizeBytes / recordSizeBytes),
  });
  const single = {
    recordSizeBytes: SMALL_RECORD_SIZE_BYTES,
    recordsPerBatch: 1,
    recordCount: WARM_UP.smallRequests,
  };
  const jobs = (['1', 'all'] as const).flatMap((acks): ProduceJob[] => [
    { ...load, acks, ...single },
    { ...load, acks, ...full(SMALL_RECORD_SIZE_BYTES, WARM_UP.smallSizeBytes / 2) },
    { ...load, acks, ...full(RECORD_SIZE_BYTES, WARM_UP.sizeBytes / 2) },
  ]);
  let recordCount = 0;
  for (const job of jobs) recordCount += (await runLoad(job)).recordCount;
  await runLoad({ ...aim, kind: 'fetch', connections: CONNECTIONS, recordCount });
  await session.deleteTopic(topic);
  for (const row of WARM_UP_ROWS) await runProduceRow(session, row);
}
