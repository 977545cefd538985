// ListGroups (API key 16), versions 0 to 5: all groups, filtered by state and type where the
// version can. Deviations: none; only classic groups exist here yet.
import { ErrorCode, ListGroupsApi } from '@millrace/protocol';
import type { GroupListing } from '../coordinator/group-coordinator.ts';
import { coordinatorErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

const CLASSIC = 'classic';

/** Handles ListGroups. */
export function listGroupsHandler({ coordinators }: Services): Handler {
  return defineHandler(ListGroupsApi, ({ statesFilter, typesFilter }) => {
    try {
      const states = new Set(statesFilter.map((state) => state.toLowerCase()));
      const types = new Set(typesFilter.map((type) => type.toLowerCase()));
      const isWanted = ({ state }: GroupListing) =>
        (states.size === 0 || states.has(state.toLowerCase())) &&
        (types.size === 0 || types.has(CLASSIC));
      const groups = coordinators
        .list()
        .filter(isWanted)
        .map(({ groupId, protocolType, state }) => ({
          groupId,
          protocolType,
          groupState: state,
          groupType: CLASSIC,
        }));
      return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, groups };
    } catch (error) {
      return { throttleTimeMs: 0, errorCode: coordinatorErrorCode(error), groups: [] };
    }
  });
}
