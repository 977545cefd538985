// The file of the local metadata store: transactions one after the other. A torn tail is what a
// crash leaves and is cut; damage before the tail is refused, because acknowledged facts would be
// gone.
//
//   entry: | uint32 length of payload | uint32 CRC32C of payload | payload: JSON in UTF-8 |
import { sharedCore } from '@millrace/core-wasm';
import { METADATA_ENTRY_BYTES_MAX } from '../limits.ts';
import { directoryOf, type File, type FileSystem, replaceFile } from '../platform/file-system.ts';
import type { Json } from './metadata-store.ts';

const LENGTH = 0;
const CRC = 4;
const HEADER_BYTES = 8;

/** Says that the metadata file is damaged where a crash cannot have damaged it. */
export class MetadataCorruptError extends Error {
  override readonly name = 'MetadataCorruptError';
  readonly code = 'METADATA_CORRUPT';

  constructor(path: string, position: number) {
    super(
      `${path} is damaged at byte ${position}. It holds the topics and their settings. ` +
        'Restore the file from a copy; the records themselves lie in the topic folders.',
    );
  }
}

function encodeEntry(payload: Json): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(payload));
  const entry = new Uint8Array(HEADER_BYTES + body.length);
  const view = new DataView(entry.buffer);
  view.setUint32(LENGTH, body.length);
  view.setUint32(CRC, sharedCore().crc32c(body));
  entry.set(body, HEADER_BYTES);
  return entry;
}

/** The entries of a file and where the intact part ends. */
function decodeEntries(path: string, bytes: Uint8Array): { entries: Json[]; endPosition: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Json[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = entryEnd(view, bytes, at);
    if (end === null) {
      if (hasEntryAfter(view, bytes, at + 1)) throw new MetadataCorruptError(path, at);
      break;
    }
    entries.push(JSON.parse(new TextDecoder().decode(bytes.subarray(at + HEADER_BYTES, end))));
    at = end;
  }
  return { entries, endPosition: at };
}

/** Where the entry at `at` ends, or null if there is no intact one. */
function entryEnd(view: DataView, bytes: Uint8Array, at: number): number | null {
  if (at + HEADER_BYTES > bytes.length) return null;
  const length = view.getUint32(at + LENGTH);
  const end = at + HEADER_BYTES + length;
  if (length === 0 || length > METADATA_ENTRY_BYTES_MAX || end > bytes.length) return null;
  return sharedCore().crc32c(bytes, at + HEADER_BYTES, end) === view.getUint32(at + CRC)
    ? end
    : null;
}

/** Whether an intact entry follows the damage: then it is no torn tail. */
function hasEntryAfter(view: DataView, bytes: Uint8Array, from: number): boolean {
  for (let at = from; at + HEADER_BYTES < bytes.length; at++) {
    if (entryEnd(view, bytes, at) !== null) return true;
  }
  return false;
}

/** An append-only file of JSON values. */
export class MetadataLog {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  #file: File;
  #sizeBytes: number;

  private constructor(fileSystem: FileSystem, path: string, file: File, sizeBytes: number) {
    this.#fileSystem = fileSystem;
    this.#path = path;
    this.#file = file;
    this.#sizeBytes = sizeBytes;
  }

  /** Opens or makes the file, cuts a torn tail, and returns what it holds. */
  static open(fileSystem: FileSystem, path: string): { log: MetadataLog; entries: Json[] } {
    const isNew = !fileSystem.exists(path);
    const bytes = isNew ? new Uint8Array(0) : fileSystem.readFile(path);
    const { entries, endPosition } = decodeEntries(path, bytes);
    const file = fileSystem.open(path, 'create');
    // What is appended must not be lost with the name of the file.
    if (isNew) fileSystem.syncDirectoryNow(directoryOf(path));
    // What was read may be in the page cache alone, even taken for clean by the kernel when a sync
    // has failed: only what is written again is sure to be synced.
    if (endPosition > 0) file.write([bytes.subarray(0, endPosition)], 0);
    if (endPosition < bytes.length) file.truncate(endPosition);
    if (bytes.length > 0) file.syncNow();
    return { log: new MetadataLog(fileSystem, path, file, endPosition), entries };
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Adds a value; durable when it resolves. */
  async append(payload: Json): Promise<void> {
    const entry = encodeEntry(payload);
    this.#file.write([entry], this.#sizeBytes);
    this.#sizeBytes += entry.length;
    await this.#file.sync();
  }

  /** Replaces the whole content by one value. */
  rewrite(payload: Json): void {
    const entry = encodeEntry(payload);
    replaceFile(this.#fileSystem, this.#path, entry);
    this.#file.close();
    this.#file = this.#fileSystem.open(this.#path, 'existing');
    this.#sizeBytes = entry.length;
  }

  close(): void {
    this.#file.close();
  }
}
