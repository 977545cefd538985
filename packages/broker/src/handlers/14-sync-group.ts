// SyncGroup (API key 14), versions 0 to 5: a member's assignment; the leader brings everybody's.
// Deviations: none.
import { ErrorCode, SyncGroupApi, type SyncGroupRequestView } from '@millrace/protocol';
import { type SyncResponse, syncError } from '../coordinator/group/requests.ts';
import { groupIdProblem, orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles SyncGroup. */
export function syncGroupHandler({ coordinators }: Services): Handler {
  return defineHandler(SyncGroupApi, async (request, { apiVersion }) => {
    const { groupId } = request;
    const problem = requestProblem(request, apiVersion);
    if (problem !== ErrorCode.NONE) return { throttleTimeMs: 0, ...syncError(problem) };
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

/** From version 5 on a member must name the protocol it thinks was chosen. */
const PROTOCOL_MIN_VERSION = 5;

function requestProblem(request: SyncGroupRequestView, version: number): number {
  const problem = groupIdProblem(request.groupId);
  if (problem !== ErrorCode.NONE || version < PROTOCOL_MIN_VERSION) return problem;
  const isUnnamed = request.protocolType === null || request.protocolName === null;
  return isUnnamed ? ErrorCode.INCONSISTENT_GROUP_PROTOCOL : ErrorCode.NONE;
}
