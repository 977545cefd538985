// InitProducerId (API key 22), versions 0 to 5: an id for an idempotent producer.
// Deviations: a transactional id is refused until transactions are implemented.
import { ErrorCode, InitProducerIdApi } from '@millrace/protocol';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const NO_ID = { throttleTimeMs: 0, producerId: -1, producerEpoch: -1 };

/** Handles InitProducerId. */
export function initProducerIdHandler({ producerIds }: Services): Handler {
  const handler = defineHandler(InitProducerIdApi, async ({ transactionalId, ...request }) => {
    if (transactionalId === '') return { errorCode: ErrorCode.INVALID_REQUEST, ...NO_ID };
    if (transactionalId !== null) {
      return { errorCode: ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, ...NO_ID };
    }
    const hasId = request.producerId !== -1n;
    if (hasId !== (request.producerEpoch !== -1)) {
      return { errorCode: ErrorCode.INVALID_REQUEST, ...NO_ID };
    }
    const producerId = await producerIds.next();
    return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, producerId, producerEpoch: 0 };
  });
  // Version 6 belongs to two-phase commit, which Kafka itself does not advertise yet.
  return { ...handler, maxVersion: 5 };
}
