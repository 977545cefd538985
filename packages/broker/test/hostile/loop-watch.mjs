// Loaded into the broker's process with --import: tells its parent how long the event loop stood
// still, how much memory there is, and of warnings. The broker itself knows nothing of it.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;
const STALL_MS_MIN = 50;
const LOOK_MS = 10;
const NS_PER_MS = 1e6;

if (process.send !== undefined) {
  const send = (/** @type {object} */ message) => process.send?.(message);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let worstMs = 0;
  let cpuBefore = process.cpuUsage();

  const look = () => {
    const stallMs = delay.max / NS_PER_MS;
    delay.reset();
    worstMs = Math.max(worstMs, stallMs);
    if (stallMs > STALL_MS_MIN) send({ kind: 'stall', stallMs, atMs: Date.now() });
  };
  setInterval(look, LOOK_MS).unref();

  process.on('warning', (warning) => send({ kind: 'warning', text: String(warning.stack) }));
  process.on('message', (/** @type {{ kind: string, id: number }} */ { kind, id }) => {
    if (kind === 'collect') /** @type {any} */ (globalThis).gc?.();
    look();
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1_000;
    send({ kind: 'state', id, rss, heapUsed, external, arrayBuffers, worstMs, cpuMs });
    if (kind === 'reset') {
      worstMs = 0;
      cpuBefore = process.cpuUsage();
    }
  });
  // The channel must not keep a broker alive that wants to end.
  process.channel?.unref();
}
