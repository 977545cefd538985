// The page cache before a measurement. A virtual machine may get its memory page by page: the first
// write to fresh pages can be five times slower, so pages are touched before anything is timed.
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const CHUNK_SIZE_BYTES = 1 << 20;
const DROP_CACHES_PATH = '/proc/sys/vm/drop_caches';
/** Page cache, directory entries and inodes. */
const DROP_ALL = '3\n';

/** Writes and deletes a file of this size, so that as much warm memory is free. */
export function warmPageCache(directory: string, sizeBytes: number): void {
  const path = join(directory, 'warm-up.bin');
  const chunk = Buffer.alloc(CHUNK_SIZE_BYTES, 0x61);
  const file = openSync(path, 'w');
  try {
    for (let written = 0; written < sizeBytes; written += chunk.length) writeSync(file, chunk);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}

/** Empties the page cache; false where that is not allowed, and then nothing was changed. */
export function dropPageCache(): boolean {
  execFileSync('sync');
  try {
    writeFileSync(DROP_CACHES_PATH, DROP_ALL);
    return true;
  } catch {
    return false;
  }
}
