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

/** Whether an ApiVersions request at the port is answered. @param {number} port */
export function answersApiVersions(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (/** @type {boolean} */ answers) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(PROBE_TIMEOUT_MS, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('connect', () => socket.write(apiVersionsFrame()));
    socket.on('data', () => finish(true));
  });
}
