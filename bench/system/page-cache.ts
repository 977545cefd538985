// The page cache before a measurement. A virtual machine may get its memory page by page: the first
// write to fresh pages can be five times slower, so pages are touched before anything is timed.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK_SIZE_BYTES = 1 << 20;
/** Names per call of a program, far below what a command line holds. */
const FILES_PER_CALL = 100;

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

/**
 * Lets the kernel forget the contents of a directory's files, and of no others, so that the next
 * reader waits for the disk. Nobody may hold them open for writing.
 */
export function dropFromPageCache(directory: string): void {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => fileOf(entry));
  for (let at = 0; at < files.length; at += FILES_PER_CALL) {
    execFileSync('sync', files.slice(at, at + FILES_PER_CALL));
  }
  for (const file of files) {
    // To dd, no blocks with `nocache` means: the whole file is to be forgotten.
    execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
  }
}

function fileOf({ parentPath, name }: { parentPath: string; name: string }): string {
  return join(parentPath, name);
}
