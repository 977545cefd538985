// JoinGroup (API key 11), versions 0 to 9: takes part in the next generation of a classic group;
// waits until it is complete. From version 4 on a new member first gets its id. Deviations: none.
import { JoinGroupApi, type JoinGroupRequestView } from '@millrace/protocol';
import { type JoinRequest, type JoinResponse, joinError } from '../coordinator/group/requests.ts';
import { MEMBER_ID_PREFIX_LENGTH_MAX } from '../limits.ts';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler, type RequestContext } from './handler.ts';
import type { Services } from './services.ts';

const REBALANCE_TIMEOUT_MIN_VERSION = 1;
const KNOWN_MEMBER_MIN_VERSION = 4;
const NULLABLE_PROTOCOL_MIN_VERSION = 7;
const SKIP_ASSIGNMENT_MIN_VERSION = 9;

/** Handles JoinGroup. */
export function joinGroupHandler({ coordinators, newId }: Services): Handler {
  return defineHandler(JoinGroupApi, async (view, context) => {
    const request = requestOf(view, context, newId());
    const response = await orErrorCode(
      () =>
        coordinators.request<JoinResponse>(request.groupId, (coordinator, reply, nowMs) =>
          coordinator.join(request, reply, nowMs),
        ),
      (errorCode) => joinError(errorCode, request.memberId),
    );
    const { generation, protocol, ...rest } = response;
    const emptyProtocol = context.apiVersion >= NULLABLE_PROTOCOL_MIN_VERSION ? null : '';
    return {
      throttleTimeMs: 0,
      ...rest,
      generationId: generation,
      protocolName: protocol ?? emptyProtocol,
    };
  });
}

function requestOf(
  view: JoinGroupRequestView,
  { apiVersion, clientId, clientHost }: RequestContext,
  id: string,
): JoinRequest {
  const { groupInstanceId, sessionTimeoutMs, rebalanceTimeoutMs } = view;
  const prefix = (groupInstanceId ?? clientId).slice(0, MEMBER_ID_PREFIX_LENGTH_MAX);
  return {
    groupId: view.groupId,
    memberId: view.memberId,
    groupInstanceId,
    protocolType: view.protocolType,
    // A member outlives its request: it must not keep all of the frame in memory.
    protocols: view.protocols.map(({ name, metadata }) => ({ name, metadata: metadata.slice() })),
    sessionTimeoutMs,
    // Version 0 has one timeout for both.
    rebalanceTimeoutMs:
      apiVersion >= REBALANCE_TIMEOUT_MIN_VERSION ? rebalanceTimeoutMs : sessionTimeoutMs,
    requiresKnownMemberId: apiVersion >= KNOWN_MEMBER_MIN_VERSION,
    supportsSkippingAssignment: apiVersion >= SKIP_ASSIGNMENT_MIN_VERSION,
    newMemberId: `${prefix}-${id}`,
    caller: { clientId, clientHost },
  };
}
