// The disk as an interface: what the log needs of a file system and nothing more. Writes are
// synchronous because they land in the page cache; only fdatasync and large reads leave the loop.

/** One open file. Positions and sizes are bytes. */
export interface File {
  readonly path: string;
  /** Whether `close` was called; then nothing else may be. */
  readonly isClosed: boolean;
  /** Current length of the file. */
  sizeBytes(): number;
  /** Writes all of `buffers` one after the other at `position`; throws if not all of it fits. */
  write(buffers: readonly Uint8Array[], position: number): void;
  /** Reads up to `length` bytes into `target`; returns how many there were. */
  readNow(target: Uint8Array, targetStart: number, length: number, position: number): number;
  /** As `readNow`, off the event loop. */
  read(target: Uint8Array, targetStart: number, length: number, position: number): Promise<number>;
  /** fdatasync off the event loop. A failure is final: the caller must not sync again and go on. */
  sync(): Promise<void>;
  /** fdatasync now, blocking; for start-up and shutdown. */
  syncNow(): void;
  /** Cuts the file to `sizeBytes`. */
  truncate(sizeBytes: number): void;
  close(): void;
}

/** How `open` treats the file: it must exist, it may be made, or it must not exist yet. */
export type OpenMode = 'existing' | 'create' | 'exclusive';

/** Says that another process holds the directory. */
export class DirectoryLockedError extends Error {
  override readonly name = 'DirectoryLockedError';
  readonly code = 'DIRECTORY_LOCKED';

  constructor(directory: string, message?: string) {
    super(
      message ??
        `Another broker uses the data directory ${directory}. ` +
          'Stop it first, or give this one a directory of its own (--data DIR).',
    );
  }
}

/** Says that the directory cannot be made, or nothing be written in it. */
export class DirectoryUnusableError extends Error {
  override readonly name = 'DirectoryUnusableError';
  readonly code = 'DIRECTORY_UNUSABLE';

  constructor(directory: string, cause: Error & { readonly code?: string | undefined }) {
    super(
      `The data directory ${directory} cannot be used (${cause.code ?? cause.message}). ` +
        'Give one that this user may write to (--data DIR).',
      { cause },
    );
  }
}

/** A held lock on a directory. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/** The operations on paths. Paths use '/' and are absolute or relative to the process. */
export interface FileSystem {
  /** Whether a directory can get another name while files in it are open; not so on Windows. */
  readonly renamesOpenFiles: boolean;
  /** Makes the directory and its parents; fine if it is there. */
  makeDirectory(path: string): void;
  /** Names inside a directory, in no order. */
  list(path: string): string[];
  isDirectory(path: string): boolean;
  exists(path: string): boolean;
  open(path: string, mode: OpenMode): File;
  /** The whole of a small file. */
  readFile(path: string): Uint8Array;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Removes a directory and what it holds. */
  removeDirectory(path: string): void;
  /** Makes renames, creations and removals in the directory survive a crash of the machine. */
  syncDirectory(path: string): Promise<void>;
  /** As `syncDirectory`, blocking; for start-up, shutdown and rare changes. */
  syncDirectoryNow(path: string): void;
  /** Takes the directory for this process. @throws DirectoryLockedError */
  lock(path: string): Promise<DirectoryLock>;
}

/**
 * Replaces a small file so that a crash leaves the old or the new content, never a mix: written
 * beside it, synced, renamed over it, and the directory synced.
 */
export function replaceFile(fileSystem: FileSystem, path: string, content: Uint8Array): void {
  const temporary = `${path}.tmp`;
  const file = fileSystem.open(temporary, 'create');
  try {
    file.truncate(0);
    file.write([content], 0);
    file.syncNow();
  } finally {
    file.close();
  }
  fileSystem.rename(temporary, path);
  fileSystem.syncDirectoryNow(directoryOf(path));
}

/**
 * Whether names that differ in case only are one file in the directory, as on macOS and Windows.
 * `name` is of a file that is there.
 */
export function foldsCase(fileSystem: FileSystem, directory: string, name: string): boolean {
  const other = name.toUpperCase();
  return fileSystem.exists(`${directory}/${other}`) && !fileSystem.list(directory).includes(other);
}

/** Makes a directory and its parents so that a crash of the machine leaves them. */
export function makeDirectoryDurably(fileSystem: FileSystem, path: string): void {
  const made: string[] = [];
  for (let at = path; !fileSystem.isDirectory(at); at = directoryOf(at)) made.push(at);
  fileSystem.makeDirectory(path);
  for (const one of made) fileSystem.syncDirectoryNow(directoryOf(one));
}

/** The directory that holds `path`. */
export function directoryOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end === 0) return '/';
  return end === -1 ? '.' : path.slice(0, end);
}

/** Makes the content of a file durable that is not open; does nothing if it is not there. */
export async function syncPath(fileSystem: FileSystem, path: string): Promise<void> {
  if (!fileSystem.exists(path)) return;
  const file = fileSystem.open(path, 'existing');
  try {
    await file.sync();
  } finally {
    file.close();
  }
}
