// node packages/broker/test/hostile/sweep-arrays.mjs [--megabytes 8] [--elements 1000000] [--disk]
//   [--distinct] [--only Name]
// A table of what each array of each API costs when it is full of nothing.
import { parseArgs } from 'node:util';
import { inWorkshop } from './workshop.mjs';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '8' },
    elements: { type: 'string', default: '1000000' },
    disk: { type: 'boolean', default: false },
    distinct: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
});
const MIB = 2 ** 20;

await inWorkshop({ isOnDisk: values.disk }, async ({ arraySweep, prepare }, places) => {
  const field = await prepare({
    ...places,
    seed: Number(values.seed),
  });
  const results = arraySweep(
    field,
    Number(values.megabytes) * MIB,
    Number(values.elements),
    values.distinct,
    values.only,
  );
  for await (const { name, elements, sizeBytes, outcome, stallMs, rss } of results) {
    const size = (sizeBytes / MIB).toFixed(1);
    const mark = stallMs > 50 ? '  <<<' : '';
    const place = `${name.padEnd(60)} ${String(elements).padStart(9)} ${size.padStart(6)} MiB`;
    console.log(`${place} ${outcome.padEnd(9)} ${stallMs.toFixed(0).padStart(6)} ms${mark}`);
    if (rss > 1_500 * MIB) console.log(`  rss ${(rss / MIB).toFixed(0)} MiB`);
  }
  for (const problem of field.broker.problems) console.log(`PROBLEM ${problem.slice(0, 2_000)}`);
  await field.broker.stop();
});
