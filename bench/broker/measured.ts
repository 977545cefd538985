// A piece of load, and what it cost the broker: the difference of two readings around it.
import type { Sample } from '../figures/metrics.ts';
import type { Session } from '../system/session.ts';

const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

/** What a load moved: bytes of record values, and how fast by its own clock. */
export interface Moved {
  readonly sizeBytes: number;
  readonly bytesPerSecond: number;
}

/** Runs a load and relates its bytes to the processor time that the broker took meanwhile. */
export async function measured(session: Session, load: () => Promise<Moved>): Promise<Sample> {
  const before = session.cpuSeconds();
  const { sizeBytes, bytesPerSecond } = await load();
  const cpuSeconds = session.cpuSeconds() - before;
  return {
    mbPerCpuSecond: sizeBytes / MEGABYTE / cpuSeconds,
    cpuSecondsPerGb: cpuSeconds / (sizeBytes / GIGABYTE),
    mbPerSecond: bytesPerSecond / MEGABYTE,
  };
}
