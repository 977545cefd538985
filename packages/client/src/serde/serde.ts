// How keys and values become bytes and come back. A serde never sees null: that is Kafka's
// tombstone and means the same whatever the type.
import type { RecordBytes } from '@millrace/core-wasm';

/** Where a key or value comes from or goes to. */
export interface SerdeContext {
  readonly topic: string;
  readonly field: 'key' | 'value';
}

/**
 * Turns values into bytes and back.
 *
 * @example
 * const dates: Serde<Date> = {
 *   serialize: (date) => date.toISOString(),
 *   deserialize: (bytes) => new Date(new TextDecoder().decode(bytes)),
 * };
 */
export interface Serde<Input, Output = Input> {
  /** Bytes, or a text that is written as UTF-8. Not a promise: records keep the order of calls. */
  serialize(value: Input, context: SerdeContext): RecordBytes;
  /** `bytes` belong to the record; a copy is needed only to change them. */
  deserialize(bytes: Uint8Array, context: SerdeContext): Output;
}
