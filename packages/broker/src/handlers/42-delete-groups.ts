// DeleteGroups (API key 42), versions 0 to 2: removes empty groups with their offsets.
// Deviations: none.
import { DeleteGroupsApi } from '@millrace/protocol';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles DeleteGroups. */
export function deleteGroupsHandler({ coordinators }: Services): Handler {
  const remove = (groupId: string) =>
    orErrorCode(
      () =>
        coordinators.request<number>(groupId, (coordinator, reply, nowMs) =>
          coordinator.deleteGroup(groupId, reply, nowMs),
        ),
      (errorCode) => errorCode,
    );
  return defineHandler(DeleteGroupsApi, async ({ groupsNames }) => ({
    throttleTimeMs: 0,
    results: await Promise.all(
      groupsNames.map(async (groupId) => ({ groupId, errorCode: await remove(groupId) })),
    ),
  }));
}
