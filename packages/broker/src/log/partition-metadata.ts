// The partition.metadata file: which topic id the folder belongs to, so that a folder left by a
// deleted topic of the same name is not taken for the new one's.
//
//   version: 0
//   topic_id: 22 base64url characters
import type { FileSystem } from '../platform/file-system.ts';

/** Name of the file in the partition directory. */
export const PARTITION_METADATA_FILE = 'partition.metadata';

/** The topic id in the file; null when there is none. */
export function readTopicId(fileSystem: FileSystem, path: string): string | null {
  if (!fileSystem.exists(path)) return null;
  const text = Buffer.from(fileSystem.readFile(path)).toString();
  return /^topic_id: (\S{22})$/m.exec(text)?.[1] ?? null;
}

/** Writes the file. */
export function writeTopicId(fileSystem: FileSystem, path: string, topicId: string): void {
  const file = fileSystem.open(path, 'create');
  file.write([Buffer.from(`version: 0\ntopic_id: ${topicId}\n`)], 0);
  file.close();
}
