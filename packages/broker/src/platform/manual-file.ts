// One open file of a disk under control: every call asks the disk whether it happens, and every
// change is noted, so that the disk knows what a power failure would leave.
import type { DiskControl } from './disk-control.ts';
import type { File } from './file-system.ts';
import type { Content } from './memory-file-system.ts';

/** A file on a {@link DiskControl}. */
export class ManualFile implements File {
  readonly path: string;
  readonly #file: File;
  readonly #content: Content;
  readonly #disk: DiskControl;

  constructor(file: File, content: Content, disk: DiskControl) {
    this.path = file.path;
    this.#file = file;
    this.#content = content;
    this.#disk = disk;
  }

  get isClosed(): boolean {
    return this.#file.isClosed;
  }

  sizeBytes(): number {
    return this.#file.sizeBytes();
  }

  write(buffers: readonly Uint8Array[], position: number): void {
    const bytes = joined(buffers);
    const interruption = this.#disk.interruptionOf('write', this.path, bytes.length);
    if (interruption === null) this.#put(bytes, position);
    else {
      this.#put(bytes.subarray(0, interruption.doneBytes ?? 0), position);
      throw interruption.error;
    }
  }

  readNow(target: Uint8Array, targetStart: number, length: number, position: number): number {
    this.#disk.check('read', this.path);
    return this.#file.readNow(target, targetStart, length, position);
  }

  async read(target: Uint8Array, start: number, length: number, position: number): Promise<number> {
    await this.#disk.waitForSync();
    return this.readNow(target, start, length, position);
  }

  async sync(): Promise<void> {
    // What is written while the sync is under way may or may not be covered: here it is not.
    const sequence = this.#disk.journalOf(this.#content).lastSequence;
    await this.#disk.waitForSync();
    this.#finishSync(sequence);
  }

  syncNow(): void {
    this.#finishSync(this.#disk.journalOf(this.#content).lastSequence);
  }

  truncate(sizeBytes: number): void {
    this.#disk.check('truncate', this.path);
    this.#file.truncate(sizeBytes);
    this.#disk.journalOf(this.#content).note({ kind: 'truncate', sizeBytes });
  }

  close(): void {
    this.#file.close();
  }

  #put(bytes: Uint8Array, position: number): void {
    if (bytes.length === 0) return;
    this.#file.write([bytes], position);
    this.#disk.journalOf(this.#content).note({ kind: 'write', position, bytes });
  }

  #finishSync(sequence: number): void {
    const interruption = this.#disk.interruptionOf('sync', this.path);
    const journal = this.#disk.journalOf(this.#content);
    if (interruption === null) journal.sync(sequence);
    else {
      if (interruption.losesWrites === true) journal.drop(sequence);
      throw interruption.error;
    }
  }
}

/** The buffers as one copy: the writer may use its memory again at once. */
function joined(buffers: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(buffers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const buffer of buffers) {
    bytes.set(buffer, at);
    at += buffer.length;
  }
  return bytes;
}
