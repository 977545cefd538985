// The second line of a directory's lock: the socket (directory-socket.ts) tells of brokers under
// the same kernel only, so that a shared volume could be taken by two machines. A file names the
// machine that took the directory and is removed when it lets go; who finds the file of another
// machine must not go on, because nobody here can tell whether that one still runs. It is no
// guarantee: two machines that start at the same moment may not see each other's file.
//
//   {"host": name of the machine or container, "boot": the kernel's boot id, "process": its id}
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DirectoryLockedError } from './file-system.ts';

const FILE_NAME = '.millrace-owner';
const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id';

/** Who took a directory. */
export interface DirectoryOwner {
  readonly host: string;
  readonly boot: string;
  readonly process: number;
}

/** This process; null where the system does not tell one boot from another, as outside Linux. */
export function ownIdentity(): DirectoryOwner | null {
  if (!fs.existsSync(BOOT_ID_FILE)) return null;
  const boot = fs.readFileSync(BOOT_ID_FILE, 'utf8').trim();
  return { host: os.hostname(), boot, process: process.pid };
}

/**
 * Refuses a directory that another machine took and did not let go. The same boot id is the same
 * kernel, whose sockets tell the truth; the same name with another boot id is a machine that was
 * started again.
 * @throws DirectoryLockedError
 */
export function checkOwner(directory: string, own: DirectoryOwner | null): void {
  const file = path.join(directory, FILE_NAME);
  if (own === null || !fs.existsSync(file)) return;
  const owner = parseOwner(fs.readFileSync(file, 'utf8'));
  if (owner === null || owner.boot === own.boot || owner.host === own.host) return;
  throw new DirectoryLockedError(
    directory,
    `Process ${owner.process} on ${owner.host} took the data directory ${directory} and did not ` +
      'let it go; it may still run there, and two brokers would destroy each other’s data. ' +
      `When it surely has ended, remove ${file} and start again.`,
  );
}

/** Leaves word that the directory is taken. */
export function writeOwner(directory: string, own: DirectoryOwner | null): void {
  if (own !== null) fs.writeFileSync(path.join(directory, FILE_NAME), `${JSON.stringify(own)}\n`);
}

/** Takes the word back. */
export function removeOwner(directory: string, own: DirectoryOwner | null): void {
  if (own !== null) fs.rmSync(path.join(directory, FILE_NAME), { force: true });
}

/** Null for a file that a crash has emptied: it says nothing. */
function parseOwner(text: string): DirectoryOwner | null {
  try {
    const { host, boot, process } = JSON.parse(text) as Partial<DirectoryOwner>;
    if (typeof host !== 'string' || typeof boot !== 'string') return null;
    return { host, boot, process: Number(process) };
  } catch {
    return null;
  }
}
