// A directory lock that cannot go stale: the holder listens on a socket inside the directory, so
// the kernel itself tells whether the holder lives. A pid file could not after kill -9, in
// containers that share a volume, or when pids are reused.
//
// Every taker first listens on a socket of its own, then looks for others. Of two takers the later
// one sees the earlier, so two never hold the directory; when both come at once, both may be
// refused. No name is used again, so what is found dead is removed without hitting a living one.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
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
}

function placeOf(directory: string): Place {
  const folder = fs.realpathSync(directory);
  const sizeBytes = Buffer.byteLength(path.join(folder, SOCKET_PREFIX)) + 2 * UNIQUE_BYTES;
  if (sizeBytes <= SOCKET_PATH_BYTES_MAX) return { folder, prefix: SOCKET_PREFIX };
  return { folder: os.tmpdir(), prefix: `millrace-${digestOf(folder)}-` };
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

  private constructor(server: net.Server) {
    this.#server = server;
  }

  /** @throws DirectoryLockedError if a living process holds the directory. */
  static async take(directory: string): Promise<DirectorySocket> {
    if (process.platform === 'win32') {
      // A pipe ends with its process and can be listened on once: the name alone is the lock.
      const pipe = `\\\\.\\pipe\\millrace-${digestOf(fs.realpathSync(directory))}`;
      return DirectorySocket.#listen(pipe, directory);
    }
    const place = placeOf(directory);
    const name = place.prefix + randomBytes(UNIQUE_BYTES).toString('hex');
    const address = path.join(place.folder, name);
    const lock = await DirectorySocket.#listen(address, directory);
    // Another taker that looked between our bind and our listen took us for dead.
    if (!(await hasOther(place, name)) && fs.existsSync(address)) return lock;
    await lock.release();
    throw new DirectoryLockedError(directory);
  }

  static async #listen(address: string, directory: string): Promise<DirectorySocket> {
    const server = net.createServer((socket) => socket.destroy());
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'EADDRINUSE' ? new DirectoryLockedError(directory) : error),
      );
      server.listen(address);
    });
    server.unref();
    return new DirectorySocket(server);
  }

  /** Frees the directory; closing the server removes its socket. */
  release(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
