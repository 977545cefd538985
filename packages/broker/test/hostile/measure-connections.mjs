// node packages/broker/test/hostile/measure-connections.mjs [--disk]
// A table of what connections cost that idle, do not read, write slowly or come and go.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inWorkshop } from './workshop.mjs';

const { values } = parseArgs({ options: { disk: { type: 'boolean', default: false } } });
const KIB = 1_024;

await inWorkshop(
  { isOnDisk: values.disk },
  async ({ connectionCosts }, { cli, watch, directory }) => {
    console.log(
      '| connections | number | KiB each | RSS MiB | honest p50 / p99 / max ms | stall ms |',
    );
    console.log('|---|---|---|---|---|---|');
    for await (const cost of connectionCosts({ cli, watch, directory })) {
      const { name, connections, bytesEach, rss, honest, worstMs } = cost;
      const times = [honest.p50, honest.p99, honest.max].map((ms) => ms.toFixed(1)).join(' / ');
      const memory = `${(bytesEach / KIB).toFixed(1)} | ${(rss / KIB / KIB).toFixed(0)}`;
      console.log(`| ${name} | ${connections} | ${memory} | ${times} | ${worstMs.toFixed(0)} |`);
      if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
    }
  },
);
