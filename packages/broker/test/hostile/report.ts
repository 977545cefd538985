// The recorded run in words: runs, replays what stalled alone, and writes what a reader wants to
// know. A stall counts when the fastest of several replays of one frame still stalls the loop.
import { Attacker } from './attacker.ts';
import { bytesOf } from './hostile-frames.ts';
import { type HostileRunOptions, type HostileReport, hostileRun, prepare } from './hostile-run.ts';
import { apiName } from './verdict.ts';
import { ownStallMs } from './watched-broker.ts';

const REPLAYS = 5;
const STALL_MS_MAX = 50;
const STALLS_REPLAYED_MAX = 40;
const FINDINGS_SHOWN_MAX = 20;
const HEX_BYTES_MAX = 200;
const MIB = 2 ** 20;

/** A frame and how long it stalls the loop, alone, at best. */
export interface ReplayedFrame {
  readonly index: number;
  readonly stallMs: number;
}

/** Runs and prints; whether all was well. */
export async function recordedRun(
  options: HostileRunOptions & { log: (line: string) => void },
): Promise<boolean> {
  const report = await hostileRun(options);
  printReport(report, options.log);
  const suspects = new Set(
    [...report.stalls]
      .sort((a, b) => b.stallMs - a.stallMs)
      .slice(0, STALLS_REPLAYED_MAX)
      .flatMap(({ frames }) => frames),
  );
  const guilty = (await replay(options, [...suspects])).filter(
    ({ stallMs }) => stallMs > STALL_MS_MAX,
  );
  options.log(`${suspects.size} suspects replayed alone, ${guilty.length} stall again`);
  for (const { index, stallMs } of guilty) {
    options.log(`  frame ${index} of seed ${options.seed}: ${stallMs.toFixed(0)} ms`);
  }
  const { findings, problems, honest } = report;
  return findings.length + problems.length + honest.problems.length + guilty.length === 0;
}

/** Sends frames alone, several times each, and takes the shortest of their longest stalls. */
export async function replay(
  options: HostileRunOptions,
  indexes: readonly number[],
): Promise<ReplayedFrame[]> {
  const { directory } = options;
  const place = directory === undefined ? {} : { directory: `${directory}-replay` };
  const { broker, frames } = await prepare({ ...options, ...place });
  const attacker = new Attacker(broker.port);
  const replayed: ReplayedFrame[] = [];
  try {
    for (const index of indexes) {
      let stallMs = Infinity;
      for (let round = 0; round < REPLAYS && stallMs > STALL_MS_MAX; round++) {
        await broker.state('reset');
        await attacker.attack(frames.frame(index));
        stallMs = Math.min(stallMs, ownStallMs(await broker.state('reset')));
      }
      replayed.push({ index, stallMs });
    }
  } finally {
    attacker.close();
    await broker.stop();
  }
  return replayed;
}

/** Shows one frame and what comes of it. */
export async function showFrame(
  options: Pick<HostileRunOptions, 'seed' | 'schemas' | 'cli' | 'watch' | 'directory'> & {
    log: (line: string) => void;
  },
  index: number,
): Promise<void> {
  const { broker, frames } = await prepare(options);
  const attacker = new Attacker(broker.port);
  const frame = frames.frame(index);
  try {
    await broker.state('reset');
    const outcome = await attacker.attack(frame);
    const worstMs = ownStallMs(await broker.state('reset'));
    options.log(`${frame.kind} ${apiName(frame.apiKey)} v${frame.apiVersion}: ${outcome}`);
    options.log(`changes: ${frame.changes.join(' ')}; loop stalled ${worstMs.toFixed(0)} ms`);
    options.log(Buffer.from(bytesOf(frame)).toString('hex'));
    for (const { problem } of attacker.findings) options.log(`FINDING ${problem}`);
    for (const problem of broker.problems) options.log(`PROBLEM ${problem}`);
  } finally {
    attacker.close();
    await broker.stop();
  }
}

function printReport(report: HostileReport, log: (line: string) => void): void {
  const { outcomes, framesByApi, honest, before, after, stalls } = report;
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const perSecond = Math.round(total / report.seconds);
  log(`${total} frames in ${report.seconds.toFixed(0)} s, ${perSecond} frames/s`);
  log(`outcomes: ${JSON.stringify(outcomes)}`);
  const byApi = [...framesByApi].sort(([a], [b]) => a - b);
  log(byApi.map(([key, count]) => `${apiName(key)} ${count}`).join(', '));
  const mib = (bytes: number) => `${(bytes / MIB).toFixed(0)} MiB`;
  log(`rss before ${mib(before.rss)}, peak ${mib(report.peakRss)}, after ${mib(after.rss)}`);
  log(`heap before ${mib(before.heapUsed)}, after ${mib(after.heapUsed)}`);
  log(`array buffers before ${mib(before.arrayBuffers)}, after ${mib(after.arrayBuffers)}`);
  const { produced, consumed, produce } = honest;
  const ms = [produce.p50, produce.p99, produce.max].map((value) => value.toFixed(1)).join(' / ');
  log(`honest: ${produced} produced, ${consumed} consumed, p50 / p99 / max ${ms} ms`);
  const worst = Math.max(0, ...stalls.map(({ stallMs }) => stallMs));
  log(`${stalls.length} stalls of more than ${STALL_MS_MAX} ms, worst ${worst.toFixed(0)} ms`);
  for (const line of [...honest.problems, ...report.problems]) log(`PROBLEM ${line}`);
  for (const { frame, problem } of report.findings.slice(0, FINDINGS_SHOWN_MAX)) {
    const hex = Buffer.from(bytesOf(frame)).subarray(0, HEX_BYTES_MAX).toString('hex');
    const name = `${apiName(frame.apiKey)} v${frame.apiVersion}`;
    log(`FINDING frame ${frame.correlationId} ${frame.kind} ${name}: ${problem}`);
    log(`  ${frame.changes.join(' ')} ${hex}`);
  }
}

export { arraySweep } from './array-sweep.ts';
export { connectionCosts } from './many-connections.ts';
export { prepare } from './hostile-run.ts';
