// A directory lock that cannot go stale: the holder listens on a socket inside the directory, so
// the kernel itself tells whether the holder lives. A pid file could not after kill -9, in
// containers that share a volume, or when pids are reused.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type DirectoryLock, DirectoryLockedError } from './file-system.ts';

const SOCKET_NAME = '.lock';
/** Unix socket paths end at 103 bytes on macOS and 107 on Linux. */
const SOCKET_PATH_BYTES_MAX = 103;

function socketPath(directory: string): string {
  const inside = path.join(fs.realpathSync(directory), SOCKET_NAME);
  const digest = createHash('sha256').update(inside).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\millrace-${digest}`;
  if (Buffer.byteLength(inside) <= SOCKET_PATH_BYTES_MAX) return inside;
  return path.join(os.tmpdir(), `millrace-${digest}.sock`);
}

function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The lock of one directory, held until released or until the process ends. */
export class DirectorySocket implements DirectoryLock {
  readonly #server: net.Server;

  private constructor(server: net.Server) {
    this.#server = server;
  }

  /** @throws DirectoryLockedError if a living process holds the directory. */
  static async take(directory: string): Promise<DirectorySocket> {
    const address = socketPath(directory);
    if (await isHeld(address)) throw new DirectoryLockedError(directory);
    if (process.platform !== 'win32') fs.rmSync(address, { force: true });
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

  release(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
