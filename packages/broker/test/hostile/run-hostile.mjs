// node packages/broker/test/hostile/run-hostile.mjs [--frames 1000000] [--seed N] [--first 0]
//   [--connections 32] [--memory]
// The recorded run: prints what was sent, what came of it, memory and stalls; exits with 1 when
// something was not as it must be. Each suspected stall is then replayed alone.
import { parseArgs } from 'node:util';
import { inWorkshop } from './workshop.mjs';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '1000000' },
    first: { type: 'string', default: '0' },
    seed: { type: 'string' },
    connections: { type: 'string', default: '32' },
    memory: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

await inWorkshop({ isOnDisk: !values.memory }, async ({ recordedRun }, places) => {
  console.log(`seed ${seed}, ${values.frames} frames from ${values.first}`);
  const isWell = await recordedRun({
    ...places,
    seed,
    frames: Number(values.frames),
    first: Number(values.first),
    connections: Number(values.connections),
    log: console.log,
  });
  process.exitCode = isWell ? 0 : 1;
});
