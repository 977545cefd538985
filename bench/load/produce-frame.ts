// Produce requests that are made once and sent as often as needed: a broker must check and store
// each of them, while their sender only writes bytes. Not idempotent, as repeats are wanted here.
import { BatchWriter, sharedCore, type CodecName } from '@millrace/core-wasm';
import {
  ProduceApi,
  Reader,
  readResponseHeader,
  Writer,
  writeRequestHeader,
} from '@millrace/protocol';

/** The last version that names topics; both brokers answer it. */
const VERSION = 9;
const TIMEOUT_MS = 30_000;
const ACKS = { '1': 1, 'all': -1 } as const;
/** Room for the header and the fields of single records. */
const OVERHEAD_BYTES = 4096;
const RECORD_OVERHEAD_BYTES = 32;
const FIRST_LETTER = 0x41;
const LETTER_COUNT = 26;

/** When a record counts as written. */
export type Acks = keyof typeof ACKS;

/** A batch of records of one size. */
export interface BatchShape {
  readonly recordSizeBytes: number;
  readonly recordCount: number;
  readonly codec?: CodecName;
}

/** Letters in no order, as Kafka's own load programs send them; the same on every run. */
export function letters(sizeBytes: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(sizeBytes);
  let state = seed;
  for (let index = 0; index < sizeBytes; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = FIRST_LETTER + ((state >>> 8) % LETTER_COUNT);
  }
  return bytes;
}

/** The bytes of one batch. */
export function makeBatch({ recordSizeBytes, recordCount, codec = 'none' }: BatchShape): Buffer {
  const core = sharedCore();
  const room = OVERHEAD_BYTES + recordCount * (recordSizeBytes + RECORD_OVERHEAD_BYTES);
  const pointer = core.allocate(room);
  const writer = new BatchWriter(core);
  writer.reset(pointer, room);
  const timestampMs = Date.now();
  for (let index = 0; index < recordCount; index++) {
    const value = letters(recordSizeBytes, index + 1);
    if (!writer.append(null, value, timestampMs)) throw new Error('the batch has no room');
  }
  const bytes = Buffer.from(writer.finish({ codec }).bytes);
  core.free(pointer);
  return bytes;
}

/** A whole request, its size included, with one batch for one partition. */
export function produceFrame(
  topic: string,
  partition: number,
  acks: Acks,
  records: Uint8Array,
): Buffer {
  const writer = new Writer();
  const start = writer.beginFrame();
  const header = { apiKey: ProduceApi.key, apiVersion: VERSION, correlationId: 1, clientId: 'raw' };
  writeRequestHeader(writer, header, ProduceApi.requestHeaderVersion(VERSION));
  const partitionData = [{ index: partition, records }];
  const request = {
    acks: ACKS[acks],
    timeoutMs: TIMEOUT_MS,
    topicData: [{ name: topic, partitionData }],
  };
  ProduceApi.request.write(writer, request, VERSION);
  writer.endFrame(start);
  return Buffer.from(writer.finish());
}

/** The error code of the one partition that a reply speaks of. */
export function produceErrorCode(reply: Buffer): number {
  const reader = new Reader(reply);
  readResponseHeader(reader, ProduceApi.responseHeaderVersion(VERSION));
  const [topic] = ProduceApi.response.read(reader, VERSION).responses;
  const code = topic?.partitionResponses[0]?.errorCode;
  if (code === undefined) throw new Error('a produce reply names no partition');
  return code;
}
