// Names of the timers a group sets, and back again. A group id may hold any character but the
// separator.

const SEPARATOR = '\0';

/** What a timer is for. */
export type GroupTimer =
  | { readonly kind: 'member'; readonly groupId: string; readonly memberId: string }
  | { readonly kind: 'join' | 'sync' | 'initial'; readonly groupId: string };

/** Names of timers. */
export const timerKey = {
  /** The session of a member, or the patience with one that has not joined. */
  member: (groupId: string, memberId: string) => ['member', groupId, memberId].join(SEPARATOR),
  /** The end of waiting for members to rejoin. */
  join: (groupId: string) => ['join', groupId].join(SEPARATOR),
  /** The end of the first delay of a new group. */
  initial: (groupId: string) => ['initial', groupId].join(SEPARATOR),
  /** The end of waiting for members to sync. */
  sync: (groupId: string) => ['sync', groupId].join(SEPARATOR),
};

/** The timer that a name stands for. */
export function parseTimerKey(key: string): GroupTimer {
  const [kind, groupId, memberId] = key.split(SEPARATOR) as [string, string, string?];
  if (kind === 'member') return { kind, groupId, memberId: memberId ?? '' };
  return { kind: kind as 'join' | 'sync' | 'initial', groupId };
}
