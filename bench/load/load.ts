// Our load program, in a process of its own: runs the job of its first argument, prints the answer.
import { fetchRecords } from './fetch.ts';
import type { LoadJob } from './job.ts';
import { measureLatency } from './latency.ts';
import { produce } from './produce.ts';

function runJob(job: LoadJob): Promise<unknown> {
  switch (job.kind) {
    case 'produce':
      return produce(job);
    case 'fetch':
      return fetchRecords(job);
    case 'latency':
      return measureLatency(job);
  }
}

const text = process.argv[2];
if (text === undefined) throw new Error('usage: load.ts <job as JSON>');
process.stdout.write(`${JSON.stringify(await runJob(JSON.parse(text) as LoadJob))}\n`);
// A connection that a failed job left open must not keep the process alive.
process.exit(0);
