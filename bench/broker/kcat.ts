// kcat, the command-line program of librdkafka, as a load program. It reads values from a file, one
// per line, which is made once per size and kept until the benchmark ends.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letters } from '../load/produce-frame.ts';
import { run } from '../system/child-processes.ts';
import type { Moved } from './measured.ts';
import type { ProduceRow } from './row.ts';
import { PRODUCER_SETTINGS } from './sizes.ts';

/** Lines that are written at once. */
const LINES_PER_WRITE = 1024;
const files = new Map<string, string>();

/** A file of `count` different lines; the line's end is not part of the value. */
function linesFile(sizeBytes: number, count: number): string {
  const key = `${sizeBytes}x${count}`;
  const known = files.get(key);
  if (known !== undefined) return known;
  const directory = mkdtempSync(join(tmpdir(), 'bench-lines-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, key);
  const lines = Array.from({ length: LINES_PER_WRITE }, (_, index) =>
    Buffer.concat([letters(sizeBytes, index + 1), Buffer.from('\n')]),
  );
  const file = openSync(path, 'w');
  for (let left = count; left > 0; left -= LINES_PER_WRITE) {
    writeSync(file, Buffer.concat(lines.slice(0, Math.min(left, LINES_PER_WRITE))));
  }
  closeSync(file);
  files.set(key, path);
  return path;
}

const timed = async (sizeBytes: number, command: () => Promise<unknown>): Promise<Moved> => {
  const startMs = performance.now();
  await command();
  return { sizeBytes, bytesPerSecond: (sizeBytes * 1000) / (performance.now() - startMs) };
};

/** Sends so many values; kcat fails if one of them was not acknowledged. */
export function produceByKcat(
  bootstrap: string,
  topic: string,
  { recordSizeBytes, acks, codec }: ProduceRow,
  recordCount: number,
): Promise<Moved> {
  const path = linesFile(recordSizeBytes, recordCount);
  const settings = { ...PRODUCER_SETTINGS, acks, 'compression.codec': codec };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-X', `${key}=${value}`]);
  const args = ['-P', '-b', bootstrap, '-t', topic, ...options, '-l', path];
  return timed(recordCount * recordSizeBytes, () => run({ program: 'kcat', args }));
}

/** Reads all partitions to their ends; every record leaves one letter, and they are counted. */
export function fetchByKcat(
  bootstrap: string,
  topic: string,
  recordSizeBytes: number,
  recordCount: number,
): Promise<Moved> {
  const args = ['-C', '-b', bootstrap, '-t', topic, '-o', 'beginning', '-e', '-q', '-f', '.'];
  return timed(recordCount * recordSizeBytes, async () => {
    const text = await run({ program: 'kcat', args });
    if (text.length !== recordCount) {
      throw new Error(`kcat read ${text.length} records, not ${recordCount}`);
    }
  });
}
