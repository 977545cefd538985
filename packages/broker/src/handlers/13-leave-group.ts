// LeaveGroup (API key 13), versions 0 to 5: one member (to 2) or several, static ones by instance
// id. Deviations: none.
import { ErrorCode, LeaveGroupApi } from '@millrace/protocol';
import { groupIdProblem, orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const MEMBERS_MIN_VERSION = 3;

/** Handles LeaveGroup. */
export function leaveGroupHandler({ coordinators }: Services): Handler {
  return defineHandler(LeaveGroupApi, async (request, { apiVersion }) => {
    const { groupId } = request;
    const hasMembers = apiVersion >= MEMBERS_MIN_VERSION;
    const leaving = hasMembers
      ? request.members.map(({ memberId, groupInstanceId }) => ({ memberId, groupInstanceId }))
      : [{ memberId: request.memberId, groupInstanceId: null }];
    const problem = groupIdProblem(groupId);
    if (problem !== ErrorCode.NONE) return { throttleTimeMs: 0, errorCode: problem, members: [] };
    const outcome = await orErrorCode<{ errorCode: number; errorCodes: readonly number[] }>(
      async () => ({
        errorCode: ErrorCode.NONE,
        errorCodes: await coordinators.request<readonly number[]>(
          groupId,
          (coordinator, reply, nowMs) => coordinator.leave(groupId, leaving, reply, nowMs),
        ),
      }),
      (errorCode) => ({ errorCode, errorCodes: [] }),
    );
    if (!hasMembers) {
      return {
        throttleTimeMs: 0,
        errorCode: outcome.errorCodes[0] ?? outcome.errorCode,
        members: [],
      };
    }
    return {
      throttleTimeMs: 0,
      errorCode: outcome.errorCode,
      members: outcome.errorCodes.map((errorCode, index) => ({ ...leaving[index]!, errorCode })),
    };
  });
}
