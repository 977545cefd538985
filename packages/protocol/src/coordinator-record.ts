// How a coordinator's state lies in its log (__consumer_offsets, __transaction_state,
// __share_group_state). The key names the record type, the value its own version:
//
//   key     int16 record type | key message, version 0
//   value   int16 version     | value message              null value: tombstone
import type { Codec } from './codec.ts';
import { Reader } from './reader.ts';
import { decodeVersioned, encodeVersioned } from './versioned.ts';
import { Writer } from './writer.ts';

const KEY_VERSION = 0;

/** One kind of record: its number, and the codecs of its key and value. */
export interface CoordinatorRecordType<Key = object, Value = object> {
  readonly type: number;
  readonly name: string;
  readonly key: Codec<Key>;
  readonly value: Codec<Value>;
}

/** A decoded record of a coordinator's log. */
export interface CoordinatorRecord {
  readonly type: CoordinatorRecordType;
  readonly key: object;
  /** Null for a tombstone. */
  readonly value: object | null;
}

/** The bytes of a record's key. */
export function encodeCoordinatorKey<Key>(
  type: Pick<CoordinatorRecordType<Key>, 'type' | 'key'>,
  key: Key,
): Uint8Array {
  const writer = new Writer();
  writer.int16(type.type);
  type.key.write(writer, key, KEY_VERSION);
  return writer.finish();
}

/** The bytes of a record's value in `version`. */
export function encodeCoordinatorValue<Value>(
  type: Pick<CoordinatorRecordType<object, Value>, 'value'>,
  value: Value,
  version: number,
): Uint8Array {
  return encodeVersioned(type.value, value, version);
}

/**
 * Reads a record; undefined if its type is not among `types`, as a newer coordinator may write.
 *
 * @throws ProtocolError for malformed bytes and for a value version that the codec lacks.
 */
export function decodeCoordinatorRecord(
  types: readonly CoordinatorRecordType[],
  key: Uint8Array,
  value: Uint8Array | null,
): CoordinatorRecord | undefined {
  const reader = new Reader(key);
  const number = reader.int16();
  const type = types.find((candidate) => candidate.type === number);
  if (type === undefined) return undefined;
  return {
    type,
    key: type.key.read(reader, KEY_VERSION),
    value: value === null ? null : decodeVersioned(type.value, value),
  };
}
