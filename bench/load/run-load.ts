// Starts our load program for one job and reads its answer.
import { fileURLToPath } from 'node:url';
import { run } from '../system/child-processes.ts';
import type { FetchJob, Latency, LatencyJob, ProduceJob, Throughput } from './job.ts';

const PROGRAM = fileURLToPath(new URL('load.ts', import.meta.url));
const BENCH = fileURLToPath(new URL('../', import.meta.url));

/** Runs one job to its end. */
export function runLoad(job: ProduceJob | FetchJob): Promise<Throughput>;
export function runLoad(job: LatencyJob): Promise<Latency>;
export async function runLoad(job: ProduceJob | FetchJob | LatencyJob): Promise<unknown> {
  const args = ['--import', 'tsx', PROGRAM, JSON.stringify(job)];
  return JSON.parse(await run({ program: process.execPath, args, directory: BENCH }));
}
