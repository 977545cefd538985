// One broker through all rows of a run: started twice to time the second start, left idle, warmed
// up, loaded, and asked for its memory at its peak.
import type { Sample } from '../figures/metrics.ts';
import type { Target } from '../system/target.ts';
import { FetchDriver } from './drivers/fetch-driver.ts';
import { runLatencyRow } from './drivers/latency-driver.ts';
import { runProduceRow } from './drivers/produce-driver.ts';
import { runScaleRow } from './drivers/scale-driver.ts';
import type { FetchRow, LatencyRow, ProduceRow, Row, ScaleRow } from './row.ts';
import { Session } from '../system/session.ts';
import { warmUp } from './warm-up.ts';

/** A broker that just started still works; it is idle after so long. */
const IDLE_AFTER_MS = 5_000;
const MEBIBYTE = 1024 * 1024;

const isScale = (row: Row) => row.kind === 'scale';
const isCold = (row: Row) => row.kind === 'fetch' && row.place === 'cold';
const isUsual = (row: Row) => !isScale(row) && !isCold(row);

type LoadRow = ProduceRow | FetchRow | LatencyRow | ScaleRow;

/** Told of every row as soon as it is measured. */
export type OnSample = (row: Row, sample: Sample) => void;

/** What is measured in a round, and where its files may lie. */
export interface Round {
  readonly target: Target;
  readonly rows: readonly Row[];
  readonly scratch: string;
  readonly isWarmedUp: boolean;
}

/** Takes one broker through the rows, in a directory that is gone afterwards. */
export async function runRound(
  { target, rows, scratch, isWarmedUp }: Round,
  onSample: OnSample,
): Promise<void> {
  const session = await Session.open(target, scratch);
  try {
    const startMs = await session.start();
    const startRow = rows.find(({ kind }) => kind === 'start');
    if (startRow !== undefined) onSample(startRow, { startMs });
    const memoryRow = rows.find(({ kind }) => kind === 'memory');
    const idleMib = memoryRow === undefined ? 0 : await idleMemory(session);

    const loadRows = rows.filter((row): row is LoadRow => !['start', 'memory'].includes(row.kind));
    if (isWarmedUp && loadRows.length > 0) await warmUp(session);
    // A restart loses the peak and the warmth, so cold rows come last; two thousand partitions
    // belong to no other row's memory.
    const stages = [isUsual, isScale, isCold].map((belongs) => loadRows.filter(belongs));
    await runLoadRows(session, stages[0]!, onSample);
    if (memoryRow !== undefined) {
      onSample(memoryRow, { idleMib, peakMib: session.memory().peakBytes / MEBIBYTE });
    }
    await runLoadRows(session, stages[1]!, onSample);
    await runLoadRows(session, stages[2]!, onSample);
  } finally {
    await session.close();
  }
}

async function idleMemory(session: Session): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, IDLE_AFTER_MS));
  return session.memory().residentBytes / MEBIBYTE;
}

async function runLoadRows(
  session: Session,
  rows: readonly LoadRow[],
  onSample: OnSample,
): Promise<void> {
  const fetchDriver = new FetchDriver(session);
  for (const row of rows) {
    try {
      onSample(row, await runLoadRow(session, row, fetchDriver));
    } catch (error) {
      throw new Error(`${session.target.name}, row "${row.name}" failed`, { cause: error });
    }
  }
  await fetchDriver.clear();
}

function runLoadRow(session: Session, row: LoadRow, fetchDriver: FetchDriver): Promise<Sample> {
  switch (row.kind) {
    case 'produce':
      return runProduceRow(session, row);
    case 'fetch':
      return fetchDriver.run(row);
    case 'latency':
      return runLatencyRow(session, row);
    case 'scale':
      return runScaleRow(session, row);
  }
}
