// The file of the local metadata store: transactions one after the other. A torn tail is what a
// crash leaves and is taken off; any other damage is refused, because acknowledged facts would be
// gone. The first entry comes by a rename and cannot be torn.
//
//   entry: | uint32 length of payload | uint32 CRC32C of payload | payload: JSON in UTF-8 |
import { sharedCore } from '@millrace/core-wasm';
import { METADATA_ENTRY_BYTES_MAX, METADATA_TRANSACTION_BYTES_MAX } from '../limits.ts';
import { directoryOf, type File, type FileSystem, replaceFile } from '../platform/file-system.ts';
import type { Json } from './metadata-store.ts';

const LENGTH = 0;
const CRC = 4;
const HEADER_BYTES = 8;

/** Disks write sectors of at least this size as a whole. */
const SECTOR_BYTES = 512;

/** Added to the path: where a torn tail is kept. */
const TORN_SUFFIX = '.torn';

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

/** Says that a change is larger than the metadata file takes; nothing was written. */
export class MetadataTooLargeError extends Error {
  override readonly name = 'MetadataTooLargeError';
  readonly code = 'METADATA_TOO_LARGE';

  constructor(sizeBytes: number) {
    super(
      `One change of the metadata takes ${sizeBytes} bytes; ` +
        `at most ${METADATA_TRANSACTION_BYTES_MAX} are possible. Split it.`,
    );
  }
}

function encodeEntry(payload: Json, sizeBytesMax: number): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(payload));
  if (body.length > sizeBytesMax) throw new MetadataTooLargeError(body.length);
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
      const isTail = at > 0 && !hasEntryAfter(view, bytes, at + 1) && isTorn(view, bytes, at);
      if (!isTail) throw new MetadataCorruptError(path, at);
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

/**
 * Whether a crash can have left the last entry like this: it ends before its length says, or a
 * sector of it was never written and reads as zeros. JSON has no zero bytes, so that a bit which a
 * disk has flipped in a whole entry looks otherwise.
 */
function isTorn(view: DataView, bytes: Uint8Array, at: number): boolean {
  if (at + HEADER_BYTES > bytes.length || hasUnwrittenSector(bytes, at)) return true;
  // Of an entry that is all there the CRC fits: then only its length can be wrong.
  const isAllThere =
    sharedCore().crc32c(bytes, at + HEADER_BYTES, bytes.length) === view.getUint32(at + CRC);
  if (isAllThere) return isLengthTorn(view, at);
  return at + HEADER_BYTES + view.getUint32(at + LENGTH) > bytes.length;
}

/** Whether the length of the last entry lacks just the bytes before a sector's end. */
function isLengthTorn(view: DataView, at: number): boolean {
  const unwrittenBytes = SECTOR_BYTES - (at % SECTOR_BYTES);
  if (unwrittenBytes >= CRC) return false;
  const length = view.byteLength - at - HEADER_BYTES;
  return view.getUint32(at + LENGTH) === length % 2 ** (8 * (CRC - unwrittenBytes));
}

/** Whether of the entry at `from` a sector, or its part of one, is all zeros. */
function hasUnwrittenSector(bytes: Uint8Array, from: number): boolean {
  for (let start = from; start < bytes.length;) {
    const end = Math.min(bytes.length, (Math.floor(start / SECTOR_BYTES) + 1) * SECTOR_BYTES);
    // The first bytes of a length are zero in any case.
    const isPartOfLength = start === from && end - start < CRC;
    if (!isPartOfLength && bytes.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
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

  /**
   * Opens or makes the file and returns what it holds. A torn tail is kept in a file beside it.
   * @throws MetadataCorruptError
   */
  static open(
    fileSystem: FileSystem,
    path: string,
    onEvent: (message: string) => void = () => undefined,
  ): { log: MetadataLog; entries: Json[] } {
    const isNew = !fileSystem.exists(path);
    const bytes = isNew ? new Uint8Array(0) : fileSystem.readFile(path);
    const { entries, endPosition } = decodeEntries(path, bytes);
    const tornBytes = bytes.length - endPosition;
    if (tornBytes > 0) {
      const kept = path + TORN_SUFFIX;
      replaceFile(fileSystem, kept, bytes.subarray(endPosition));
      onEvent(
        `the last ${tornBytes} bytes of ${path} were torn by a crash; they are kept in ${kept}`,
      );
    }
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

  /** Adds a value; durable when it resolves. @throws MetadataTooLargeError */
  async append(payload: Json): Promise<void> {
    const entry = encodeEntry(payload, METADATA_TRANSACTION_BYTES_MAX);
    // The first entry is never torn: a file that begins with damage was damaged by the disk.
    if (this.#sizeBytes === 0) return this.#replace(entry);
    this.#file.write([entry], this.#sizeBytes);
    this.#sizeBytes += entry.length;
    await this.#file.sync();
  }

  /** Replaces the whole content, at once. */
  rewrite(payloads: readonly Json[]): void {
    this.#replace(
      Buffer.concat(payloads.map((payload) => encodeEntry(payload, METADATA_ENTRY_BYTES_MAX))),
    );
  }

  #replace(content: Uint8Array): void {
    replaceFile(this.#fileSystem, this.#path, content);
    this.#file.close();
    this.#file = this.#fileSystem.open(this.#path, 'existing');
    this.#sizeBytes = content.length;
  }

  close(): void {
    this.#file.close();
  }
}
