// SyncGroup (API key 14), versions 0 to 5: a member's assignment; the leader brings everybody's.
// Deviations: none.
import { SyncGroupApi } from '@millrace/protocol';
import { type SyncResponse, syncError } from '../coordinator/group/requests.ts';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles SyncGroup. */
export function syncGroupHandler({ coordinators }: Services): Handler {
  return defineHandler(SyncGroupApi, async (request) => {
    const { groupId } = request;
    const sync = {
      groupId,
      memberId: request.memberId,
      groupInstanceId: request.groupInstanceId,
      generation: request.generationId,
      protocolType: request.protocolType,
      protocol: request.protocolName,
      assignments: request.assignments.map(({ memberId, assignment }) => ({
        memberId,
        assignment,
      })),
    };
    const { protocol, ...response } = await orErrorCode(
      () =>
        coordinators.request<SyncResponse>(groupId, (coordinator, reply, nowMs) =>
          coordinator.sync(sync, reply, nowMs),
        ),
      syncError,
    );
    return { throttleTimeMs: 0, ...response, protocolName: protocol };
  });
}
