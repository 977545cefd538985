// Scale rows: the same load over more partitions, or over more connections. What it costs per
// request, set against the count, is a slope; a flat one is what a broker wants.
import { runLoad } from '../../load/run-load.ts';
import type { Sample } from '../../figures/metrics.ts';
import { warmPageCache } from '../../system/page-cache.ts';
import type { ScaleRow } from '../row.ts';
import type { Session } from '../../system/session.ts';
import { SCALE } from '../sizes.ts';

const USUAL_PARTITIONS = 12;
const MICROS = 1e6;
const MEGABYTE = 1e6;
const MEBIBYTE = 1024 * 1024;

/** Runs a scale row. */
export async function runScaleRow(session: Session, row: ScaleRow): Promise<Sample> {
  const { recordsPerBatch, recordCount, inFlight } = SCALE[row.over];
  const partitions = row.over === 'partitions' ? row.count : USUAL_PARTITIONS;
  const connections = row.over === 'connections' ? row.count : 1;
  warmPageCache(session.place.directory, recordCount * SCALE.recordSizeBytes);
  const topic = await session.createTopic(partitions);
  const before = session.cpuSeconds();
  const moved = await runLoad({
    kind: 'produce',
    host: session.host,
    port: session.place.port,
    topic,
    partitions,
    acks: row.acks,
    recordSizeBytes: SCALE.recordSizeBytes,
    recordsPerBatch,
    recordCount,
    connections,
    inFlight,
  });
  const cpuSeconds = session.cpuSeconds() - before;
  const { residentBytes } = session.memory();
  await session.expectRecords(topic, partitions, moved.recordCount);
  await session.deleteTopic(topic);
  return {
    cpuMicrosPerRequest: (cpuSeconds * MICROS * recordsPerBatch) / moved.recordCount,
    mbPerSecond: moved.sizeBytes / MEGABYTE / moved.seconds,
    residentMib: residentBytes / MEBIBYTE,
  };
}
