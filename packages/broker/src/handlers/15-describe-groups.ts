// DescribeGroups (API key 15), versions 0 to 6: state, protocol and members of classic groups.
// Deviations: a group that is named twice is answered once.
import {
  DescribeGroupsApi,
  type DescribeGroupsResponseDescribedGroup,
  ErrorCode,
} from '@millrace/protocol';
import { deadGroup, type GroupDescription } from '../coordinator/group/requests.ts';
import { authorizedOperations, GROUP_OPERATIONS } from './authorized-operations.ts';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';
import { ERROR_MESSAGE_LENGTH_MAX } from '../limits.ts';

/** Before, a group that does not exist was shown as dead. */
const NOT_FOUND_MIN_VERSION = 6;

/** Handles DescribeGroups. */
export function describeGroupsHandler({ coordinators, turn }: Services): Handler {
  const describe = (groupId: string): Promise<GroupDescription> =>
    orErrorCode(
      () => coordinators.query(groupId, (coordinator) => coordinator.describe(groupId)),
      (errorCode) => deadGroup(groupId, errorCode),
    );
  return defineHandler(DescribeGroupsApi, async (request, { apiVersion }) => {
    const isAsked = request.includeAuthorizedOperations;
    // Named again and again, one large group would make an answer without end.
    const groups = await turn.map([...new Set(request.groups)], describe);
    return {
      throttleTimeMs: 0,
      groups: groups.map((group) => ({
        ...lineOf(group, apiVersion),
        authorizedOperations: authorizedOperations(isAsked, GROUP_OPERATIONS),
      })),
    };
  });
}

function lineOf(group: GroupDescription, version: number): DescribeGroupsResponseDescribedGroup {
  const isMissing = group.errorCode === ErrorCode.GROUP_ID_NOT_FOUND;
  const isShownDead = isMissing && version < NOT_FOUND_MIN_VERSION;
  return {
    errorCode: isShownDead ? ErrorCode.NONE : group.errorCode,
    errorMessage: isMissing && !isShownDead ? notFound(group.groupId) : null,
    groupId: group.groupId,
    groupState: group.state,
    protocolType: group.protocolType,
    protocolData: group.protocol,
    members: group.members.map(({ metadata, assignment, ...member }) => ({
      ...member,
      memberMetadata: metadata,
      memberAssignment: assignment,
    })),
  };
}

function notFound(groupId: string): string {
  return `Group ${groupId.slice(0, ERROR_MESSAGE_LENGTH_MAX)} not found.`;
}
