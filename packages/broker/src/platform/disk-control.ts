// How a disk under control and its open files speak: a file asks before each operation what is to
// happen, and notes what it changes. What fails, and when, is for the disk to know.
import type { Content } from './memory-file-system.ts';
import type { WriteJournal } from './write-journal.ts';

/** What can be made to fail. */
export type FileOperation =
  'open' | 'write' | 'read' | 'truncate' | 'sync' | 'rename' | 'remove' | 'syncDirectory';

/** What happens instead of an operation. */
export interface Interruption {
  readonly error: Error;
  /** Bytes of a write that reach the page cache before it fails. */
  readonly doneBytes?: number;
  /** Whether a failed sync loses what it was to cover, as Linux does. */
  readonly losesWrites?: boolean;
}

/** Asked before each operation; null lets it happen. */
export type Interceptor = (
  operation: FileOperation,
  path: string,
  sizeBytes: number,
) => Interruption | null;

/** The disk, as its open files see it. */
export interface DiskControl {
  /** Counts the operation and throws if it is to fail. */
  check(operation: FileOperation, path: string): void;

  /** Counts the operation and says what is to happen instead of it. */
  interruptionOf(operation: FileOperation, path: string, sizeBytes?: number): Interruption | null;

  /** What is known of the content's writes. */
  journalOf(content: Content): WriteJournal;

  /** Resolves when a sync, or a read off the loop, may happen. */
  waitForSync(): Promise<void>;
}
