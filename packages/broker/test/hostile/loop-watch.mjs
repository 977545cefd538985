// Loaded into the broker's process with --import: tells its parent how long the event loop stood
// still, how much memory there is, and of warnings. The broker itself knows nothing of it.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const LOOK_MS = 1;
const STALL_MS_MIN = 50;
const NS_PER_MS = 1e6;

if (process.send !== undefined) {
  const send = (/** @type {object} */ message) => process.send?.(message);
  // The histogram is for the whole life only: resetting it forgets a stall that has just begun.
  const delay = monitorEventLoopDelay({ resolution: LOOK_MS });
  delay.enable();
  let lookedMs = performance.now();
  let worstMs = 0;
  let cpuBefore = process.cpuUsage();

  const look = () => {
    const nowMs = performance.now();
    const stallMs = nowMs - lookedMs - LOOK_MS;
    lookedMs = nowMs;
    worstMs = Math.max(worstMs, stallMs);
    if (stallMs > STALL_MS_MIN) send({ kind: 'stall', stallMs, atMs: Date.now() });
  };
  setInterval(look, LOOK_MS).unref();

  process.on('warning', (warning) => send({ kind: 'warning', text: String(warning.stack) }));
  process.on('message', (/** @type {{ kind: string, id: number }} */ { kind, id }) => {
    look();
    if (kind === 'collect') /** @type {any} */ (globalThis).gc?.();
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1_000;
    const p99Ms = delay.percentile(99) / NS_PER_MS;
    send({ kind: 'state', id, rss, heapUsed, external, arrayBuffers, worstMs, cpuMs, p99Ms });
    if (kind === 'reset') {
      worstMs = 0;
      cpuBefore = process.cpuUsage();
    }
    // What was collected or counted here is not the broker's.
    lookedMs = performance.now();
  });
  // A broker under test does not outlive who started it.
  process.on('disconnect', () => process.exit());
  // The channel must not keep a broker alive that wants to end.
  process.channel?.unref();
}
