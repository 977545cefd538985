// The MessagePack serde: the entry `@millrace/client/msgpack`, apart from the main one because it
// needs the package msgpackr.
import { Packr } from 'msgpackr';
import type { Serde } from './serde.ts';

/**
 * MessagePack, as the package msgpackr writes it. Maps and objects come back as they were.
 *
 * @example
 * import { msgpackSerde } from '@millrace/client/msgpack';
 * const producer = client.producer({ valueSerde: msgpackSerde<Order>() });
 */
export function msgpackSerde<Value>(): Serde<Value> {
  // Without shared structures every record can be read by itself, by any MessagePack reader.
  const packr = new Packr({ useRecords: false });
  return {
    serialize: (value) => packr.pack(value),
    deserialize: (bytes) => packr.unpack(bytes) as Value,
  };
}
