// node packages/broker/test/hostile/replay-frame.mjs --seed N --frame N [--memory]
// One frame of a run, alone, against a broker of its own: shows its bytes, what came of it, and how
// long it stalls the event loop.
import { parseArgs } from 'node:util';
import { inWorkshop } from './workshop.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    frame: { type: 'string', default: '0' },
    memory: { type: 'boolean', default: false },
  },
});

await inWorkshop({ isOnDisk: !values.memory }, async ({ showFrame }, places) => {
  const options = {
    ...places,
    seed: Number(values.seed),
    log: console.log,
  };
  await showFrame(options, Number(values.frame));
});
