// A message behind its own version: how Kafka stores coordinator values, transaction markers and
// the producer snapshot, and how consumers talk through JoinGroup and SyncGroup.
//
//   int16 version | message
import type { Codec } from './codec.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

/**
 * The bytes of `message` behind its version.
 *
 * @example encodeVersioned(ConsumerProtocolSubscriptionCodec, { topics: ['orders'] }, 3)
 */
export function encodeVersioned<Message>(
  codec: Codec<Message>,
  message: Message,
  version: number,
): Uint8Array {
  const writer = new Writer();
  writer.int16(version);
  codec.write(writer, message, version);
  return writer.finish();
}

/** What to do with a version above the codec's. */
export interface DecodeVersionedOptions {
  /**
   * Read it as the greatest known version and ignore what follows, as consumers do with each
   * other's subscriptions. False by default: a newer version is an error.
   */
  readonly acceptNewer?: boolean | undefined;
}

/**
 * Reads a message behind its version; the view points into `bytes`.
 *
 * @throws ProtocolError for malformed bytes, `UNSUPPORTED_VERSION` for an unknown version.
 */
export function decodeVersioned<Message, View extends Message>(
  codec: Codec<Message, View>,
  bytes: Uint8Array,
  options: DecodeVersionedOptions = {},
): View {
  const reader = new Reader(bytes);
  const version = reader.int16();
  const isNewer = version > codec.maxVersion && options.acceptNewer === true;
  return codec.read(reader, isNewer ? codec.maxVersion : version);
}
