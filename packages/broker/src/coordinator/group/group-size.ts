// What a group takes in its log. A generation is one record with every member in it, so a group may
// be as large as the log takes a record, and no larger: that is the one limit on its size. It is
// looked at when a member joins, so that no group gathers what can never be kept, and when a
// generation is recorded.
import { encodeGroupRecord, recordSizeBytes } from '../group-record-codec.ts';
import type { ClassicGroup } from './classic-group.ts';
import { type MemberOptions, memberSizeBytes } from './member.ts';

/** Generation, times, lengths, and the leader's id, which is of the broker's own making. */
const GROUP_OVERHEAD_BYTES = 1_024;

/** Whether the log takes the group as it is now. */
export function fitsLog(group: ClassicGroup, recordBytesMax: number): boolean {
  const value = group.snapshot();
  const contentBytes = value.members.reduce(
    (sum, { subscription, assignment }) => sum + subscription.length + assignment.length,
    0,
  );
  // An assignment may be as large as a request; that is not to be encoded in vain.
  if (contentBytes > recordBytesMax) return false;
  return (
    recordSizeBytes(encodeGroupRecord({ kind: 'group', groupId: group.groupId, value })) <=
    recordBytesMax
  );
}

/**
 * Whether the log would take the group with `joining` in it, in the place of the member
 * `replacedId` if there is one. Of a member's strategies the largest counts: any may be the one
 * chosen. Assignments do not: the next generation has others.
 */
export function hasRoomFor(
  group: ClassicGroup,
  protocolType: string,
  joining: MemberOptions,
  replacedId: string,
  recordBytesMax: number,
): boolean {
  const names = joining.protocols.map(({ name }) => Buffer.byteLength(name));
  let sizeBytes =
    GROUP_OVERHEAD_BYTES +
    Buffer.byteLength(group.groupId) +
    Buffer.byteLength(protocolType) +
    Math.max(0, ...names) +
    memberSizeBytes(joining);
  for (const member of group.members.values()) {
    if (member.memberId !== replacedId) sizeBytes += member.sizeBytes;
  }
  return sizeBytes <= recordBytesMax;
}
