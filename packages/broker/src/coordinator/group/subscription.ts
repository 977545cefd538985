// The topics inside a consumer's subscription, as far as the broker needs them.
import {
  ConsumerProtocolSubscriptionCodec,
  decodeVersioned,
  ProtocolError,
} from '@millrace/protocol';

/** Topic names of an encoded subscription; null if it cannot be read. */
export function decodeSubscribedTopics(subscription: Uint8Array): readonly string[] | null {
  try {
    const options = { acceptNewer: true };
    return decodeVersioned(ConsumerProtocolSubscriptionCodec, subscription, options).topics;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}
