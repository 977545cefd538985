// The topics inside a consumer's subscription, as far as the broker needs them.
import { ConsumerProtocolSubscriptionCodec, ProtocolError, Reader } from '@millrace/protocol';

/** Topic names of an encoded subscription; null if it cannot be read. */
export function decodeSubscribedTopics(subscription: Uint8Array): readonly string[] | null {
  try {
    const reader = new Reader(subscription);
    const version = reader.int16();
    const { maxVersion } = ConsumerProtocolSubscriptionCodec;
    // Later versions only add fields at the end.
    return ConsumerProtocolSubscriptionCodec.read(reader, Math.min(version, maxVersion)).topics;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}
