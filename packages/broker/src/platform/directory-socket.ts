// A directory lock that cannot go stale: the holder listens on a socket inside the directory, so
// the kernel itself tells whether the holder lives. A pid file could not after kill -9, or when
// pids are reused. It covers what one kernel runs, containers that share a volume included, and no
// more: directory-owner.ts tells of other machines.
//
// Every taker first listens on a socket of its own, then looks for others. Of two takers the later
// one sees the earlier, so two never hold the directory; when both come at once, both may be
// refused. No name is used again, so what is found dead is removed without hitting a living one.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { checkOwner, ownIdentity, removeOwner, writeOwner } from './directory-owner.ts';
import { type DirectoryLock, DirectoryLockedError } from './file-system.ts';

const SOCKET_PREFIX = '.lock-';
const UNIQUE_BYTES = 8;
/** Unix socket paths end at 103 bytes on macOS and 107 on Linux. */
const SOCKET_PATH_BYTES_MAX = 103;
/** Errors of connect that say that nobody listens. */
const DEAD_CODES: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED', 'ENOENT']);

/** Where the sockets of a directory's takers lie, and how their names begin. */
interface Place {
  readonly folder: string;
  readonly prefix: string;
  /** Of the folder, where its own path is too long; else -1. */
  readonly descriptor: number;
}

function placeOf(directory: string): Place {
  const folder = fs.realpathSync(directory);
  const sizeBytes = Buffer.byteLength(path.join(folder, SOCKET_PREFIX)) + 2 * UNIQUE_BYTES;
  const prefix = SOCKET_PREFIX;
  if (sizeBytes <= SOCKET_PATH_BYTES_MAX) return { folder, prefix, descriptor: -1 };
  if (process.platform === 'linux') {
    // The folder by a short name: containers share it, and not the folder for temporary files.
    const descriptor = fs.openSync(folder, fs.constants.O_RDONLY);
    return { folder: `/proc/self/fd/${descriptor}`, prefix, descriptor };
  }
  return { folder: os.tmpdir(), prefix: `millrace-${digestOf(folder)}-`, descriptor: -1 };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // What cannot be asked, such as another user's socket, is taken for alive.
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(!DEAD_CODES.has(error.code)));
  });
}

async function hasOther({ folder, prefix }: Place, ownName: string): Promise<boolean> {
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(prefix) || name === ownName) continue;
    const address = path.join(folder, name);
    if (await isHeld(address)) return true;
    fs.rmSync(address, { force: true });
  }
  return false;
}

/** The lock of one directory, held until released or until the process ends. */
export class DirectorySocket implements DirectoryLock {
  readonly #server: net.Server;
  readonly #descriptor: number;

  private constructor(server: net.Server, descriptor: number) {
    this.#server = server;
    this.#descriptor = descriptor;
  }

  /** @throws DirectoryLockedError if a living process, or another machine, holds the directory. */
  static async take(directory: string): Promise<DirectoryLock> {
    const own = ownIdentity();
    checkOwner(directory, own);
    const lock = await DirectorySocket.#takeSocket(directory);
    try {
      writeOwner(directory, own);
    } catch (error) {
      await lock.release();
      throw error;
    }
    return {
      release: () => {
        removeOwner(directory, own);
        return lock.release();
      },
    };
  }

  static async #takeSocket(directory: string): Promise<DirectorySocket> {
    if (process.platform === 'win32') {
      // A pipe ends with its process and can be listened on once: the name alone is the lock.
      const pipe = `\\\\.\\pipe\\millrace-${digestOf(fs.realpathSync(directory))}`;
      return DirectorySocket.#listen(pipe, directory, -1);
    }
    const place = placeOf(directory);
    const name = place.prefix + randomBytes(UNIQUE_BYTES).toString('hex');
    const address = path.join(place.folder, name);
    const lock = await DirectorySocket.#listen(address, directory, place.descriptor);
    // Another taker that looked between our bind and our listen took us for dead.
    if (!(await hasOther(place, name)) && fs.existsSync(address)) return lock;
    await lock.release();
    throw new DirectoryLockedError(directory);
  }

  static async #listen(
    address: string,
    directory: string,
    descriptor: number,
  ): Promise<DirectorySocket> {
    const server = net.createServer((socket) => socket.destroy());
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('listening', resolve);
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(error.code === 'EADDRINUSE' ? new DirectoryLockedError(directory) : error),
        );
        server.listen(address);
      });
    } catch (error) {
      if (descriptor !== -1) fs.closeSync(descriptor);
      throw error;
    }
    server.unref();
    return new DirectorySocket(server, descriptor);
  }

  /** Frees the directory; closing the server removes its socket. */
  async release(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.#descriptor !== -1) fs.closeSync(this.#descriptor);
  }
}
