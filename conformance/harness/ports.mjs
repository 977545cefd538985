// Free ports of this machine, and whether a broker answers at one.
import { connect, createServer } from 'node:net';

const PROBE_TIMEOUT_MS = 1_000;
const API_VERSIONS_KEY = 18;

/** A port nobody listens on now. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** An ApiVersions v0 request: size, key, version, correlation id, null client id. */
function apiVersionsFrame() {
  const frame = Buffer.alloc(14);
  frame.writeInt32BE(10, 0);
  frame.writeInt16BE(API_VERSIONS_KEY, 4);
  frame.writeInt16BE(-1, 12);
  return frame;
}

// The answer, version 0:  size(4) | correlation id(4) | error code(2) | count(4) | entries, each
//   api key(2) | least version(2) | greatest version(2)
const COUNT_OFFSET = 4 + 4 + 2;
const ENTRIES_OFFSET = COUNT_OFFSET + 4;
const ENTRY_BYTES = 2 + 2 + 2;

/** @param {Buffer} bytes of an answer that may not be whole yet */
function readApiVersions(bytes) {
  if (bytes.length < 4 || bytes.length < 4 + bytes.readInt32BE(0)) {
    return undefined;
  }
  return Array.from({ length: bytes.readInt32BE(COUNT_OFFSET) }, (_, index) => {
    const offset = ENTRIES_OFFSET + index * ENTRY_BYTES;
    const [apiKey, min, max] = [0, 2, 4].map((field) => bytes.readInt16BE(offset + field));
    return { apiKey, min, max };
  });
}

/**
 * What the broker at the port advertises; rejects if it does not answer soon.
 * @param {number} port
 * @returns {Promise<{ apiKey: number, min: number, max: number }[]>}
 */
export function askApiVersions(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let bytes = Buffer.alloc(0);
    const fail = () => {
      socket.destroy();
      reject(new Error(`no broker answers at port ${port}`));
    };
    socket.setTimeout(PROBE_TIMEOUT_MS, fail);
    socket.on('error', fail);
    socket.on('close', fail);
    socket.on('connect', () => socket.write(apiVersionsFrame()));
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const apis = readApiVersions(bytes);
      if (apis !== undefined) {
        resolve(apis);
        socket.destroy();
      }
    });
  });
}

/** Whether an ApiVersions request at the port is answered. @param {number} port */
export const answersApiVersions = (port) =>
  askApiVersions(port).then(
    () => true,
    () => false,
  );
