// Kafka's checkpoint files: a number per partition, replaced as a whole so that a crash leaves the
// old or the new one.
//
//   0                      version
//   2                      number of entries
//   orders 0 4711          topic, partition, offset
//   orders 1 12
import { type FileSystem, replaceFile } from '../platform/file-system.ts';

const VERSION = 0;

/** One line of a checkpoint. */
export interface CheckpointEntry {
  topic: string;
  partition: number;
  offset: number;
}

/** Says that a file of the data directory is not what it must be. */
export class CorruptFileError extends Error {
  override readonly name = 'CorruptFileError';
  readonly code = 'CORRUPT_FILE';
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} is corrupt: ${reason}`);
    this.path = path;
  }
}

/** The lines after version and count; both are checked. */
export function parseVersionedLines(path: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines[0] !== String(VERSION)) throw new CorruptFileError(path, `version '${lines[0] ?? ''}'`);
  const entries = lines.slice(2);
  if (lines[1] !== String(entries.length)) {
    throw new CorruptFileError(path, `it names ${lines[1] ?? 'no'} entries, has ${entries.length}`);
  }
  return entries;
}

/** The file form of versioned lines. */
export function formatVersionedLines(lines: readonly string[]): Uint8Array {
  return Buffer.from([VERSION, lines.length, ...lines].join('\n') + '\n');
}

/** Reads a checkpoint; an absent file has no entries. @throws CorruptFileError */
export function readCheckpoint(fileSystem: FileSystem, path: string): CheckpointEntry[] {
  if (!fileSystem.exists(path)) return [];
  const text = Buffer.from(fileSystem.readFile(path)).toString();
  return parseVersionedLines(path, text).map((line) => {
    const match = /^(\S+) (\d+) (\d+)$/.exec(line);
    if (match === null) throw new CorruptFileError(path, `line '${line}'`);
    return { topic: match[1]!, partition: Number(match[2]), offset: Number(match[3]) };
  });
}

/** Replaces a checkpoint. */
export function writeCheckpoint(
  fileSystem: FileSystem,
  path: string,
  entries: readonly CheckpointEntry[],
): void {
  const lines = entries.map(({ topic, partition, offset }) => `${topic} ${partition} ${offset}`);
  replaceFile(fileSystem, path, formatVersionedLines(lines));
}
