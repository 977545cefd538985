// Every figure that a benchmark can give: its unit, which way is better, and how it is written.
// Results name metrics by these keys; reports know nothing else about them.

/** What is known of a metric. */
export interface MetricInfo {
  readonly title: string;
  readonly unit: string;
  /** Which way is better. */
  readonly better: 'higher' | 'lower';
}

const higher = (title: string, unit: string): MetricInfo => ({ title, unit, better: 'higher' });
const lower = (title: string, unit: string): MetricInfo => ({ title, unit, better: 'lower' });

/** Metrics by key. */
export const metrics = {
  mbPerCpuSecond: higher('per broker CPU-second', 'MB/s'),
  cpuSecondsPerGb: lower('broker CPU per GB', 's'),
  mbPerSecond: higher('throughput', 'MB/s'),
  recordsPerSecond: higher('records', '/s'),
  bytesPerSecond: higher('bytes', 'B/s'),
  cpuMicrosPerRequest: lower('broker CPU per request', 'µs'),
  p50Ms: lower('p50', 'ms'),
  p99Ms: lower('p99', 'ms'),
  p999Ms: lower('p99.9', 'ms'),
  endToEndP50Ms: lower('end to end p50', 'ms'),
  endToEndP99Ms: lower('end to end p99', 'ms'),
  endToEndP999Ms: lower('end to end p99.9', 'ms'),
  averageMs: lower('average', 'ms'),
  startMs: lower('start to first acknowledged record', 'ms'),
  idleMib: lower('resident, idle', 'MiB'),
  peakMib: lower('resident, peak', 'MiB'),
  residentMib: lower('resident afterwards', 'MiB'),
  recordsPerCpuSecond: higher('records per client CPU-second', '/s'),
} as const satisfies Record<string, MetricInfo>;

/** Key of a metric. */
export type Metric = keyof typeof metrics;

/** What one row gave in one round. */
export type Sample = Partial<Record<Metric, number>>;
