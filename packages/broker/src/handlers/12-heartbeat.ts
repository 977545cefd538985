// Heartbeat (API key 12), versions 0 to 4: a sign of life; the answer tells of a rebalance.
// Deviations: none.
import { HeartbeatApi } from '@millrace/protocol';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles Heartbeat. */
export function heartbeatHandler({ coordinators }: Services): Handler {
  return defineHandler(HeartbeatApi, async (request) => {
    const { groupId, memberId, groupInstanceId, generationId: generation } = request;
    const identity = { groupId, memberId, groupInstanceId, generation };
    const errorCode = await orErrorCode(
      () =>
        coordinators.request<number>(groupId, (coordinator, reply) =>
          coordinator.heartbeat(identity, reply),
        ),
      (code) => code,
    );
    return { throttleTimeMs: 0, errorCode };
  });
}
