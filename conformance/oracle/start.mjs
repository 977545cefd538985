// By hand: node conformance/oracle/start.mjs [--port N] [--data DIR] [--config key=value …]
// Runs Apache Kafka until this process gets SIGTERM or SIGINT; then stops it cleanly.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startKafkaNode } from './kafka-node.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    config: { type: 'string', multiple: true, default: [] },
  },
});
const settings = values.config.map((pair) => {
  const cut = pair.indexOf('=');
  return [pair.slice(0, cut), pair.slice(cut + 1)];
});
const node = await startKafkaNode({
  directory: values.data ?? mkdtempSync(join(tmpdir(), 'kafka-oracle-')),
  port: values.port === undefined ? undefined : Number(values.port),
  config: Object.fromEntries(settings),
});
console.log(`Apache Kafka listening on 127.0.0.1:${node.port}, pid ${node.pid}`);
console.log(`log directory ${node.logDirectory}`);

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => void node.stop().then(() => process.exit(0)));
}
