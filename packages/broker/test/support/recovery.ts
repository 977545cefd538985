// What the tests of recovery work with: a log that is written, files hurt as a crash or a bad disk
// would hurt them, and what must hold of whatever opens again.
import { expect } from 'vitest';
import { buildBatch } from './batches.ts';
import { append, LOG, openLog, readRecords } from './log-harness.ts';
import type { ManualFileSystem } from '../../src/platform/manual-file-system.ts';
import type { LogConfig } from '../../src/log/log-config.ts';

export const FIRST = '00000000000000000000';
export const pathOf = (name: string) => `${LOG}/${name}`;

/** Batches of an idempotent producer, one record each; an epoch begins with every fourth. */
export function writeLog(count: number, config: Partial<LogConfig> = {}) {
  const { harness, log } = openLog(config);
  for (let sequence = 0; sequence < count; sequence++) {
    append(log, sequenced(sequence), Math.floor(sequence / 4));
    harness.endTurn();
  }
  return { harness, log };
}

/** Batch number `baseSequence` of them. */
export function sequenced(baseSequence: number) {
  return buildBatch([{ key: 'k', value: `value ${baseSequence}` }], {
    producerId: 7,
    producerEpoch: 0,
    baseSequence,
    timestampMs: 1_000 + baseSequence,
  });
}

export const BATCH_BYTES = sequenced(0).length;
export const SMALL_SEGMENTS = { segmentSizeBytes: BATCH_BYTES * 3, indexIntervalBytes: 1 };

export function replaceFile(disk: ManualFileSystem, name: string, bytes: Uint8Array): void {
  const file = disk.open(pathOf(name), 'create');
  file.truncate(0);
  file.write([bytes], 0);
}

export function changeFile(
  disk: ManualFileSystem,
  name: string,
  edit: (bytes: Uint8Array) => void,
): void {
  const bytes = disk.readFile(pathOf(name));
  edit(bytes);
  replaceFile(disk, name, bytes);
}

/** Opens the log again, as the next process finds it. */
export function reopen(disk: ManualFileSystem, config: Partial<LogConfig> = {}) {
  return openLog(config, disk);
}

/** What must hold for every log that opens: it reads what it says, and goes on from there. */
export function expectWorks({ harness, log }: ReturnType<typeof reopen>, count: number): void {
  expect([log.logEndOffset, log.highWatermark]).toEqual([count, count]);
  expect(append(log, sequenced(count))).toMatchObject({ errorCode: 0, baseOffset: count });
  harness.endTurn();
  const values = Array.from({ length: count + 1 }, (_, offset) => `value ${offset}`);
  expect(readRecords(log)).toEqual(values.map((value, offset) => ({ offset, value })));
}
