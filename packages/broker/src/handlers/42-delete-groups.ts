// DeleteGroups (API key 42), versions 0 to 2: removes empty groups with their offsets.
// Deviations: a group that is named twice is answered once.
import { DeleteGroupsApi } from '@millrace/protocol';
import { orErrorCode } from './group-errors.ts';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Handles DeleteGroups. */
export function deleteGroupsHandler({ coordinators, turn }: Services): Handler {
  const remove = (groupId: string) =>
    orErrorCode(
      () =>
        coordinators.request<number>(groupId, (coordinator, reply, nowMs) =>
          coordinator.deleteGroup(groupId, reply, nowMs),
        ),
      (errorCode) => errorCode,
    );
  return defineHandler(DeleteGroupsApi, async ({ groupsNames }) => {
    const requests: Promise<{ groupId: string; errorCode: number }>[] = [];
    for (const groupId of new Set(groupsNames)) {
      if (turn.isSpent) await turn.next();
      requests.push(remove(groupId).then((errorCode) => ({ groupId, errorCode })));
    }
    return { throttleTimeMs: 0, results: await Promise.all(requests) };
  });
}
