// The end of the show: what went in and came out, what the records say, and the verdict.
import type { Client } from '@millrace/client';
import { faultsOf } from './audit/verdict.ts';
import type { DataFolder } from './data-folder.ts';
import type { Display } from './display/display.ts';
import type { Line } from './display/line.ts';
import { formatCount, formatSeconds, formatSize } from './display/numbers.ts';
import { groupLines, topicTable } from './display/report.ts';
import type { SessionResult } from './session.ts';
import { TOPIC_PLANS } from './sources/sources.ts';
import { readCommittedOffsets } from './topics.ts';

const BYTES_PER_KIBIBYTE = 1024;
const EMPTY_LINE: Line = [{ text: '' }];

/** Where the result comes from and goes to. */
export interface ShowOptions {
  readonly client: Client;
  readonly folder: DataFolder;
  readonly display: Display;
}

/** Prints the result and says whether it is sound. */
export async function showResult(result: SessionResult, options: ShowOptions): Promise<boolean> {
  const { client, folder, display } = options;
  const print = (lines: readonly Line[]) =>
    [EMPTY_LINE, ...lines].forEach((line) => display.print(line));
  display.finish();
  print(result.analysis.findings());
  print(await tableOf(result, folder));
  print([...groupsOf(result), memoryLine()]);
  const faults = await faultsOfAll(result, client);
  print(faults.length === 0 ? soundLines(result) : faultLines(faults));
  return faults.length === 0;
}

async function tableOf(result: SessionResult, folder: DataFolder): Promise<Line[]> {
  const { written, groups, sentMs } = result;
  const reports = TOPIC_PLANS.map(async ({ name, partitionCount }) => {
    const { recordCount, sizeBytes } = written.topic(name);
    return {
      topic: name,
      writtenCount: recordCount,
      readCounts: groups.map(({ group }) => group.read.topic(name).recordCount),
      sizeBytes,
      diskBytes: await folder.logBytes(name, partitionCount),
    };
  });
  const names = groups.map(({ group }) => group.name);
  return topicTable(names, await Promise.all(reports), sentMs);
}

function groupsOf({ groups }: SessionResult): Line[] {
  return groupLines(
    groups.map(({ group: { name, read }, readMs }) => {
      return { name, recordCount: read.recordCount, sizeBytes: read.sizeBytes, durationMs: readMs };
    }),
  );
}

function memoryLine(): Line {
  const peakBytes = process.resourceUsage().maxRSS * BYTES_PER_KIBIBYTE;
  const seconds = formatSeconds(process.uptime() * 1000);
  const peak = `${formatSize(peakBytes)} of memory at most`;
  return [{ text: `all of it in one process: ${seconds}, ${peak}` }];
}

async function faultsOfAll(result: SessionResult, client: Client): Promise<string[]> {
  const { written, groups, endOffsets, handOver } = result;
  const faults: string[] = [];
  for (const { group } of groups) {
    const { name, read, offsets } = group;
    const committedOffsets = await readCommittedOffsets(client, name);
    const evidence = { group: name, written, read, offsets, endOffsets, committedOffsets };
    faults.push(...faultsOf(evidence));
  }
  if (handOver.recordCount === 0) faults.push('analysis: the second member never read a record');
  return faults;
}

function soundLines({ written, handOver }: SessionResult): Line[] {
  const keyCount = [...written.topics.values()].reduce((sum, { keys }) => sum + keys.size, 0);
  const checked = `all ${formatCount(written.recordCount)} records of ${keyCount} keys`;
  const handedOver = `${formatCount(handOver.recordCount)} of them by a member that came and went`;
  return [
    [{ text: 'OK', style: 'good' }, { text: `: each group read ${checked} once, in order;` }],
    [{ text: `    the analysis ${handedOver}.` }],
  ];
}

function faultLines(faults: readonly string[]): Line[] {
  return faults.map((fault) => [{ text: 'FAULT', style: 'bad' }, { text: `: ${fault}` }]);
}
