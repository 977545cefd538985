// One small program per package, as its user would write it, and what it must print.

/** A program in the three ways to import. */
export interface UserProgram {
  readonly name: string;
  readonly imports: { readonly esm: string; readonly cjs: string; readonly cts: string };
  /** As TypeScript; `script` is the same without types. */
  readonly body: string;
  readonly script: string;
  readonly output: string;
}

function program(
  name: string,
  namesByPackage: Record<string, string>,
  body: string,
  output: string,
): UserProgram {
  const lines = (line: (names: string, from: string) => string) =>
    Object.entries(namesByPackage)
      .map(([from, names]) => line(names, from))
      .join('\n');
  const esm = lines((names, from) => `import { ${names} } from '@millrace/${from}';`);
  const cjs = lines((names, from) => `const { ${names} } = require('@millrace/${from}');`);
  return { name, imports: { esm, cjs, cts: esm }, body, script: withoutTypes(body), output };
}

/** CRC32C of "123456789", the value every description of it gives. */
const CRC_PROGRAM = `
const core = createCore();
const bytes = new Uint8Array([49, 50, 51, 52, 53, 54, 55, 56, 57]);
console.log(core.crc32c(bytes).toString(16));
`;

const CODEC_PROGRAM = `
const writer = new Writer();
HeartbeatApi.request.write(writer, { groupId: 'g', generationId: 3, memberId: 'm' }, 4);
const view = HeartbeatApi.request.read(new Reader(writer.finish()), 4);
console.log(view.groupId, view.generationId, view.memberId);
`;

const BROKER_PROGRAM = `
const broker = await startBroker();
console.log(broker.port > 0, broker.clusterId.length);
await broker.close();
`;

const CLIENT_PROGRAM = `
const broker = await startBroker();
const client = createClient({ brokers: broker.bootstrap });
const valueSerde = jsonSerde<{ total: number }>();
const producer = client.producer({ keySerde: stringSerde, valueSerde });
await producer.send({ topic: 'orders', key: 'a', value: { total: 3 } });
const consumer = client.consumer({
  groupId: 'billing',
  topics: 'orders',
  autoOffsetReset: 'earliest',
  valueSerde,
});
for await (const record of consumer) {
  console.log(record.offset, record.value);
  break;
}
await client.close();
await broker.close();
`;

/** The same without types, for Node to run. */
const withoutTypes = (body: string) => body.replaceAll(/<\{.*?\}>/g, '');

/** The programs. */
export const programs: readonly UserProgram[] = [
  program('core-wasm', { 'core-wasm': 'createCore' }, CRC_PROGRAM, 'e3069283'),
  program('protocol', { protocol: 'HeartbeatApi, Reader, Writer' }, CODEC_PROGRAM, 'g 3 m'),
  program('broker', { broker: 'startBroker' }, BROKER_PROGRAM, 'true 22'),
  program(
    'client',
    { broker: 'startBroker', client: 'createClient, jsonSerde, stringSerde' },
    CLIENT_PROGRAM,
    '0n { total: 3 }',
  ),
];
