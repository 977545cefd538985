// How messages lie in the logs of the controller (__cluster_metadata) and of remote storage
// (__remote_log_metadata): behind their own type and version, all as unsigned varints.
//
//   varint frame version (1) | varint type | varint version | message
import type { Codec } from './codec.ts';
import { ProtocolError } from './protocol-error.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

const FRAME_VERSION = 1;

/** One kind of framed record: its number and its codec. */
export interface FramedRecordType<Message = object> {
  readonly type: number;
  readonly codec: Codec<Message>;
}

/** A decoded framed record. */
export interface FramedRecord {
  readonly type: FramedRecordType;
  readonly version: number;
  readonly message: object;
}

/** The bytes of a record of `type` in `version`. */
export function encodeFramedRecord<Message>(
  { type, codec }: FramedRecordType<Message>,
  message: Message,
  version: number,
): Uint8Array {
  const writer = new Writer();
  writer.unsignedVarint(FRAME_VERSION);
  writer.unsignedVarint(type);
  writer.unsignedVarint(version);
  codec.write(writer, message, version);
  return writer.finish();
}

/**
 * Reads a record of one of `types`; bytes behind its message are an error.
 *
 * @throws ProtocolError for malformed bytes, `UNSUPPORTED_VERSION` for an unknown frame version,
 * record type or version: skipping metadata would leave a wrong image.
 *
 * @example decodeFramedRecord(clusterMetadataRecordTypes, record.value)
 */
export function decodeFramedRecord(
  types: readonly FramedRecordType[],
  bytes: Uint8Array,
): FramedRecord {
  const reader = new Reader(bytes);
  const frameVersion = reader.unsignedVarint();
  if (frameVersion !== FRAME_VERSION) {
    throw new ProtocolError('UNSUPPORTED_VERSION', `no frame version ${frameVersion}`);
  }
  const number = reader.unsignedVarint();
  const version = reader.unsignedVarint();
  const type = types.find((candidate) => candidate.type === number);
  if (type === undefined) {
    throw new ProtocolError('UNSUPPORTED_VERSION', `no record type ${number}`);
  }
  const message = type.codec.read(reader, version);
  reader.expectEnd();
  return { type, version, message };
}
