// Batches and hashes that Apache Kafka's own classes made, as vectors/ holds them, and what is read
// here in the same words. The formats are told in conformance/java/README.md.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { batchAttributes, CURRENT_MAGIC } from '../src/batch-layout.ts';
import type { DecodedBatch } from '../src/decoded-batch.ts';
import { hex } from './data.ts';

/** Bytes as hex; longer than {@link LONG_BYTES} as size and digest. */
type BytesDescription = string | null | { sizeBytes: number; sha256: string };

/** What is in a batch. int64 are numbers, as in DecodedBatch: beyond 2^53 they are rounded. */
export interface BatchDescription {
  baseOffset: number;
  lastOffset: number;
  sizeBytes: number;
  partitionLeaderEpoch: number;
  magic: number;
  codec: string;
  timestampType: string;
  maxTimestamp: number;
  producerId: number;
  producerEpoch: number;
  baseSequence: number;
  isTransactional: boolean;
  isControlBatch: boolean;
  deleteHorizonMs: number | null;
  records: {
    offset: number;
    timestamp: number;
    key: BytesDescription;
    value: BytesDescription;
    headers: [name: string, value: BytesDescription][];
  }[];
}

export interface JavaBatch {
  /** `<folder>/<kind>`: the folder is the codec, or `control`. */
  name: string;
  kind: string;
  bytes: Uint8Array;
  /** What Kafka reads in `bytes`. */
  description: BatchDescription;
}

/** Kafka's reader names longer keys, values and headers by their digest. */
const LONG_BYTES = 1024;

/** int64 in the JSON: decimal strings. */
const INT64_FIELDS = new Set([
  'baseOffset',
  'lastOffset',
  'maxTimestamp',
  'producerId',
  'deleteHorizonMs',
  'offset',
  'timestamp',
]);

export const javaBatches: readonly JavaBatch[] = readLines('batches.txt').map((line) => {
  const nameEnd = line.indexOf(' ');
  const hexEnd = line.indexOf(' ', nameEnd + 1);
  const name = line.slice(0, nameEnd);
  return {
    name,
    kind: name.slice(name.indexOf('/') + 1),
    bytes: hex(line.slice(nameEnd + 1, hexEnd)),
    description: parseDescription(line.slice(hexEnd + 1)),
  };
});

export const javaHashes: readonly { bytes: Uint8Array; hash: number }[] = readLines(
  'murmur2.txt',
).map((line) => {
  const [digits = '', hash] = line.split(' ');
  return { bytes: hex(digits), hash: Number(hash) };
});

function readLines(name: string): string[] {
  const text = readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function parseDescription(json: string): BatchDescription {
  return JSON.parse(json, (name, value: unknown) =>
    INT64_FIELDS.has(name) && value !== null ? Number(value) : value,
  ) as BatchDescription;
}

/** The batch of that name. */
export function javaBatch(name: string): JavaBatch {
  const found = javaBatches.find((batch) => batch.name === name);
  if (found === undefined) throw new Error(`vectors/batches.txt has no ${name}`);
  return found;
}

/** What was read here, in the words of the vectors. */
export function describeBatch(batch: DecodedBatch): BatchDescription {
  const { header } = batch;
  const hasHorizon = (header.attributes & batchAttributes.DELETE_HORIZON) !== 0;
  return {
    baseOffset: batch.baseOffset,
    lastOffset: batch.lastOffset,
    sizeBytes: header.sizeBytes,
    partitionLeaderEpoch: header.partitionLeaderEpoch,
    magic: CURRENT_MAGIC,
    codec: batch.codec,
    timestampType: batch.isLogAppendTime ? 'LogAppendTime' : 'CreateTime',
    maxTimestamp: header.maxTimestamp,
    producerId: header.producerId,
    producerEpoch: header.producerEpoch,
    baseSequence: header.baseSequence,
    isTransactional: batch.isTransactional,
    isControlBatch: batch.isControl,
    deleteHorizonMs: hasHorizon ? header.baseTimestamp : null,
    records: [...batch].map(({ offset, timestamp, key, value, headers }) => ({
      offset,
      timestamp,
      key: describeBytes(key),
      value: describeBytes(value),
      headers: headers.map((header) => [header.name, describeBytes(header.value)]),
    })),
  };
}

function describeBytes(bytes: Uint8Array | null): BytesDescription {
  if (bytes === null) return null;
  if (bytes.length <= LONG_BYTES) return Buffer.from(bytes).toString('hex');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sizeBytes: bytes.length, sha256 };
}
