// Record batches: encode, check, decode. Records have a string key of 10 bytes and a Buffer of 100.
import { BatchValidator, BatchWriter, readBatch, type Core } from '@millrace/core-wasm';
import { keys, values } from './data.ts';
import { kafkajsDecode, kafkajsEncode } from './kafkajs-batch.ts';
import type { Group } from './measure.ts';
import type { PlatformaticCodec } from './platformatic-batch.ts';

const SIZES: [title: string, size: number][] = [
  ['16 KiB', 16 * 1024],
  ['1 MiB', 1024 * 1024],
];
const TIMESTAMP_MS = 1_700_000_000_000;

/** Writes one batch as full as `size` allows; returns its bytes in core memory. */
function fill(writer: BatchWriter, pointer: number, size: number): Uint8Array {
  writer.reset(pointer, size);
  let index = 0;
  while (writer.append(keys[index % 1000]!, values[index % 1000]!, TIMESTAMP_MS + (index & 1023))) {
    index++;
  }
  return writer.finish().bytes;
}

/** Groups per batch size. */
export function batchGroups(core: Core, platformatic: PlatformaticCodec): Group[] {
  return SIZES.flatMap(([title, size]): Group[] => {
    const pointer = core.allocate(size);
    const writer = new BatchWriter(core);
    const batch = fill(writer, pointer, size);
    const recordCount = writer.recordCount;
    const stored = Buffer.from(batch);
    const amount = recordCount;
    const unit = 'records';
    const entries = Array.from({ length: recordCount }, (_, index) => ({
      key: keys[index % 1000]!,
      value: values[index % 1000]!,
      offsetDelta: index,
      timestampDelta: index & 1023,
    }));
    const messages = entries.map(({ key, value, timestampDelta }) => ({
      topic: 'bench',
      partition: 0,
      key: Buffer.from(key),
      value,
      timestamp: BigInt(TIMESTAMP_MS + timestampDelta),
    }));
    return [
      {
        title: `Encode a batch of ${title} with CRC`,
        unit,
        amount,
        cases: [
          { name: 'core BatchWriter', run: () => fill(writer, pointer, size) },
          { name: 'kafkajs', run: () => kafkajsEncode(entries, TIMESTAMP_MS) },
          { name: '@platformatic/kafka', run: () => platformatic.encode(messages) },
        ],
      },
      {
        title: `Check a produced batch of ${title}`,
        unit,
        amount,
        cases: checks(core, stored, pointer),
      },
      {
        title: `Decode a batch of ${title}`,
        unit,
        amount,
        cases: [
          ...decodes(core, stored),
          { name: '@platformatic/kafka, no CRC', run: () => platformatic.decode(stored) },
        ],
      },
    ];
  });
}

function checks(core: Core, stored: Buffer, pointer: number): Group['cases'] {
  const validator = new BatchValidator(core);
  const rules = { requireKeys: true, timestampMin: 0, timestampMax: 2e12, allowControl: false };
  const check = (bytes: Uint8Array, start: number) => {
    const { error } = validator.validate(bytes, start, start + stored.length, rules);
    if (error !== 0) throw new Error(`The batch was refused: ${error}`);
  };
  return [
    { name: 'core BatchValidator, in place', run: () => check(core.memory, pointer) },
    { name: 'core BatchValidator, from the heap', run: () => check(stored, 0) },
  ];
}

function decodes(core: Core, stored: Buffer): Group['cases'] {
  const read = () => readBatch(core, stored, 0, stored.length);
  return [
    {
      name: 'core, columns, CRC checked',
      run: () => {
        const { table, bytes, recordCount } = read();
        let sum = 0;
        for (let index = 0; index < recordCount; index++) {
          sum += table[index * 8 + 3]! + bytes[table[index * 8 + 2]!]!;
        }
        return sum;
      },
    },
    {
      name: 'core, a view per value, CRC checked',
      run: () => {
        const batch = read();
        let sum = 0;
        for (let index = 0; index < batch.recordCount; index++) sum += batch.value(index)!.length;
        return sum;
      },
    },
    {
      name: 'core, for…of with key and value, CRC checked',
      run: () => {
        let sum = 0;
        for (const { key, value } of read()) sum += key!.length + value!.length;
        return sum;
      },
    },
    { name: 'kafkajs, no CRC', run: () => kafkajsDecode(stored) },
  ];
}
