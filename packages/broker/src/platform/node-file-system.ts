// The real disk through node:fs. Short writes are continued, never reported as done.
import fs from 'node:fs';
import { dirname } from 'node:path';
import { DirectorySocket } from './directory-socket.ts';
import type { DirectoryLock, File, FileSystem, OpenMode } from './file-system.ts';

/** writev takes at most IOV_MAX buffers; Linux and macOS allow 1024. */
const BUFFERS_PER_WRITE_MAX = 1024;

const OPEN_FLAGS: Record<OpenMode, number> = {
  existing: fs.constants.O_RDWR,
  create: fs.constants.O_RDWR | fs.constants.O_CREAT,
  exclusive: fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_EXCL,
};

class NodeFile implements File {
  readonly path: string;
  #descriptor: number;
  #readsInFlight = 0;
  #isClosed = false;

  constructor(path: string, mode: OpenMode) {
    this.path = path;
    this.#descriptor = fs.openSync(path, OPEN_FLAGS[mode], 0o644);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  sizeBytes(): number {
    return fs.fstatSync(this.#descriptor).size;
  }

  write(buffers: readonly Uint8Array[], position: number): void {
    let at = position;
    for (let first = 0; first < buffers.length; first += BUFFERS_PER_WRITE_MAX) {
      const group = buffers.slice(first, first + BUFFERS_PER_WRITE_MAX);
      at += this.#writeGroup(group, at);
    }
  }

  #writeGroup(buffers: readonly Uint8Array[], position: number): number {
    const total = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
    let done =
      buffers.length === 1
        ? fs.writeSync(this.#descriptor, buffers[0]!, 0, total, position)
        : fs.writevSync(this.#descriptor, buffers as Uint8Array[], position);
    if (done < total) {
      // A short write comes before ENOSPC and on signals; the next call gives the rest or the
      // error.
      const rest = Buffer.concat(buffers as Uint8Array[]).subarray(done);
      for (let from = 0; from < rest.length;) {
        const wrote = fs.writeSync(
          this.#descriptor,
          rest,
          from,
          rest.length - from,
          position + done,
        );
        from += wrote;
        done += wrote;
      }
    }
    return total;
  }

  readNow(target: Uint8Array, targetStart: number, length: number, position: number): number {
    let done = 0;
    while (done < length) {
      const read = fs.readSync(
        this.#descriptor,
        target,
        targetStart + done,
        length - done,
        position + done,
      );
      if (read === 0) break;
      done += read;
    }
    return done;
  }

  async read(
    target: Uint8Array,
    targetStart: number,
    length: number,
    position: number,
  ): Promise<number> {
    this.#readsInFlight++;
    try {
      let done = 0;
      while (done < length) {
        const read = await this.#readOnce(
          target,
          targetStart + done,
          length - done,
          position + done,
        );
        if (read === 0) break;
        done += read;
      }
      return done;
    } finally {
      this.#readsInFlight--;
      if (this.#isClosed) this.#closeIfUnused();
    }
  }

  #readOnce(target: Uint8Array, start: number, length: number, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      fs.read(this.#descriptor, target, start, length, position, (error, bytesRead) =>
        error === null ? resolve(bytesRead) : reject(error),
      );
    });
  }

  sync(): Promise<void> {
    this.#readsInFlight++;
    return new Promise((resolve, reject) => {
      fs.fdatasync(this.#descriptor, (error) => {
        this.#readsInFlight--;
        if (this.#isClosed) this.#closeIfUnused();
        if (error === null) resolve();
        else reject(error);
      });
    });
  }

  syncNow(): void {
    fs.fdatasyncSync(this.#descriptor);
  }

  truncate(sizeBytes: number): void {
    fs.ftruncateSync(this.#descriptor, sizeBytes);
  }

  close(): void {
    this.#isClosed = true;
    this.#closeIfUnused();
  }

  /** A descriptor number is reused at once; closing under an operation would hit another file. */
  #closeIfUnused(): void {
    if (this.#readsInFlight > 0 || this.#descriptor === -1) return;
    fs.closeSync(this.#descriptor);
    this.#descriptor = -1;
  }
}

/** Files and directories of the machine. */
export class NodeFileSystem implements FileSystem {
  readonly renamesOpenFiles = process.platform !== 'win32';

  makeDirectory(path: string): void {
    if (this.isDirectory(path)) return;
    const parent = dirname(path);
    if (parent !== path) this.makeDirectory(parent);
    // Node's own recursive mkdir never returns where the file system refuses new names, as /proc.
    fs.mkdirSync(path);
  }

  list(path: string): string[] {
    return fs.readdirSync(path);
  }

  isDirectory(path: string): boolean {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  exists(path: string): boolean {
    return fs.existsSync(path);
  }

  open(path: string, mode: OpenMode): File {
    return new NodeFile(path, mode);
  }

  readFile(path: string): Uint8Array {
    return fs.readFileSync(path);
  }

  rename(from: string, to: string): void {
    fs.renameSync(from, to);
  }

  remove(path: string): void {
    fs.unlinkSync(path);
  }

  removeDirectory(path: string): void {
    fs.rmSync(path, { recursive: true, force: true });
  }

  async syncDirectory(path: string): Promise<void> {
    // Windows cannot open a directory; its renames are durable without this.
    if (process.platform === 'win32') return;
    const handle = await fs.promises.open(path, fs.constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  syncDirectoryNow(path: string): void {
    if (process.platform === 'win32') return;
    const descriptor = fs.openSync(path, fs.constants.O_RDONLY);
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  }

  lock(path: string): Promise<DirectoryLock> {
    return DirectorySocket.take(path);
  }
}
