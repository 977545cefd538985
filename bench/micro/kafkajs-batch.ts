// KafkaJS's own batch codec, which it does not export: reached by path, for comparison only.
import { createRequire } from 'node:module';

/** A record as KafkaJS's encoder takes it. */
export interface KafkajsRecord {
  key: string;
  value: Buffer;
  offsetDelta: number;
  timestampDelta: number;
}

interface KafkajsEncoder {
  buffer: Buffer;
}

const load = createRequire(import.meta.url);
const protocol = 'kafkajs/src/protocol';
const { RecordBatch } = load(`${protocol}/recordBatch/v0`) as {
  RecordBatch(options: object): Promise<KafkajsEncoder>;
};
const encodeRecord = load(`${protocol}/recordBatch/record/v0`) as (record: object) => object;
const decodeBatch = load(`${protocol}/recordBatch/v0/decoder`) as (
  decoder: object,
) => Promise<{ records: unknown[] }>;
const Decoder = load(`${protocol}/decoder`) as new (bytes: Buffer) => {
  readInt64(): unknown;
  forward(size: number): unknown;
};

/** Encodes one uncompressed batch. */
export async function kafkajsEncode(
  records: readonly KafkajsRecord[],
  timestampMs: number,
): Promise<Buffer> {
  const encoder = await RecordBatch({
    firstTimestamp: timestampMs,
    maxTimestamp: timestampMs + 1023,
    lastOffsetDelta: records.length - 1,
    records: records.map((record) => encodeRecord(record)),
  });
  return encoder.buffer;
}

/** Decodes one batch. */
export async function kafkajsDecode(bytes: Buffer): Promise<number> {
  const { records } = await decodeBatch(new Decoder(bytes));
  return records.length;
}
