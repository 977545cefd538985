// A classic consumer group: its members, generation and state. Plain data with the invariants of
// membership; what moves it between states is in rebalance.ts, join.ts and sync.ts. Pure.
//
//   Empty ── join ──► PreparingRebalance ── all joined or timeout ──► CompletingRebalance
//     ▲                      ▲    ▲                                        │ leader syncs
//     │ last member leaves   │    └── join, leave, missed heartbeat ── Stable ◄┘
import { decodeSubscribedTopics } from './subscription.ts';
import type { GroupSnapshot } from '../effects.ts';
import { Member } from './member.ts';
import type { GroupDescription, MemberProtocol } from './requests.ts';

/** Kafka's names of the states. */
export type GroupState = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable' | 'Dead';

/** Protocol type of consumer groups; others (connect) carry opaque subscriptions. */
export const CONSUMER_PROTOCOL_TYPE = 'consumer';

/** One group. */
export class ClassicGroup {
  readonly groupId: string;
  state: GroupState = 'Empty';
  generation = 0;
  protocolType: string | null = null;
  protocol: string | null = null;
  leader: string | null = null;
  stateTimestampMs: number;
  /** A member joined during the initial delay: the delay is extended once more. */
  newMemberAdded = false;
  /** The group is new and waits for more members, however many have joined. */
  isInitialDelay = false;
  /** Milliseconds by which the initial delay may still be extended. */
  initialDelayLeftMs = 0;
  readonly members = new Map<string, Member>();
  /** Ids handed out with MEMBER_ID_REQUIRED that have not come back. */
  readonly pendingMembers = new Set<string>();
  /** Members of the new generation that have not asked for their assignment. */
  readonly pendingSync = new Set<string>();
  readonly #staticMembers = new Map<string, string>();

  constructor(groupId: string, nowMs: number) {
    this.groupId = groupId;
    this.stateTimestampMs = nowMs;
  }

  /** A group as it was stored, its members alive until their sessions say otherwise. */
  static restore(groupId: string, snapshot: GroupSnapshot): ClassicGroup {
    const group = new ClassicGroup(groupId, snapshot.stateTimestampMs);
    group.generation = snapshot.generation;
    group.protocolType = snapshot.protocolType === '' ? null : snapshot.protocolType;
    group.protocol = snapshot.protocol;
    group.leader = snapshot.leader;
    for (const stored of snapshot.members) {
      const protocols = [{ name: snapshot.protocol ?? '', metadata: stored.subscription }];
      const member = new Member({ ...stored, protocols });
      member.assignment = stored.assignment;
      group.addMember(member);
    }
    group.leader = snapshot.leader;
    group.state = snapshot.members.length === 0 ? 'Empty' : 'Stable';
    return group;
  }

  /** The stored form of the present generation. */
  snapshot(): GroupSnapshot {
    return {
      protocolType: this.protocolType ?? '',
      generation: this.generation,
      protocol: this.protocol,
      leader: this.leader,
      stateTimestampMs: this.stateTimestampMs,
      members: [...this.members.values()].map((member) => member.snapshot(this.protocol)),
    };
  }

  describe(): GroupDescription {
    const isStable = this.state === 'Stable';
    return {
      errorCode: 0,
      groupId: this.groupId,
      state: this.state,
      protocolType: this.protocolType ?? '',
      protocol: isStable ? (this.protocol ?? '') : '',
      members: [...this.members.values()].map((member) => ({
        memberId: member.memberId,
        groupInstanceId: member.groupInstanceId,
        clientId: member.clientId,
        clientHost: member.clientHost,
        metadata: isStable ? member.metadata(this.protocol) : new Uint8Array(0),
        assignment: isStable ? member.assignment : new Uint8Array(0),
      })),
    };
  }

  transition(state: GroupState, nowMs: number): void {
    this.state = state;
    this.stateTimestampMs = nowMs;
  }

  /** The member id of a static member, if the group has one of that instance id. */
  staticMemberId(groupInstanceId: string): string | undefined {
    return this.#staticMembers.get(groupInstanceId);
  }

  addMember(member: Member): void {
    this.members.set(member.memberId, member);
    if (member.groupInstanceId !== null) {
      this.#staticMembers.set(member.groupInstanceId, member.memberId);
    }
    this.leader ??= member.memberId;
    this.pendingMembers.delete(member.memberId);
  }

  removeMember(memberId: string): void {
    const member = this.members.get(memberId);
    this.pendingSync.delete(memberId);
    if (member === undefined) return;
    this.members.delete(memberId);
    if (
      member.groupInstanceId !== null &&
      this.#staticMembers.get(member.groupInstanceId) === memberId
    ) {
      this.#staticMembers.delete(member.groupInstanceId);
    }
    if (this.leader === memberId) this.leader = this.#nextLeader();
  }

  /** A static member came back under a new id: it keeps its place in the group. */
  renameStaticMember(member: Member, memberId: string): void {
    const wasLeader = this.leader === member.memberId;
    this.members.delete(member.memberId);
    member.update({ memberId });
    this.members.set(memberId, member);
    this.#staticMembers.set(member.groupInstanceId!, memberId);
    if (wasLeader) this.leader = memberId;
  }

  /** Whether everybody known waits in JoinGroup and nobody is about to. */
  hasAllMembersJoined(): boolean {
    if (this.pendingMembers.size > 0) return false;
    for (const member of this.members.values()) if (member.awaitingJoin === null) return false;
    return true;
  }

  /** The patience of the slowest member. */
  rebalanceTimeoutMs(): number {
    let timeoutMs = 0;
    for (const member of this.members.values()) {
      timeoutMs = Math.max(timeoutMs, member.rebalanceTimeoutMs);
    }
    return timeoutMs;
  }

  /** Whether a member with these protocols can live with the others. */
  supports(protocolType: string, protocols: readonly MemberProtocol[], exceptId: string): boolean {
    if (protocolType === '' || protocols.length === 0) return false;
    const others = [...this.members.values()].filter(({ memberId }) => memberId !== exceptId);
    if (this.members.size === 0) return true;
    if (this.protocolType !== protocolType) return false;
    return protocols.some(({ name }) =>
      others.every((member) => member.protocols.some((protocol) => protocol.name === name)),
    );
  }

  /** Whether a live member reads the topic; then its offsets must not be deleted. */
  isSubscribedTo(topic: string): boolean {
    if (this.protocolType !== CONSUMER_PROTOCOL_TYPE || this.state === 'Empty') return false;
    return [...this.members.values()].some((member) => {
      const metadata = member.metadata(this.protocol ?? member.protocols[0]?.name ?? null);
      const topics = decodeSubscribedTopics(metadata);
      // A subscription that cannot be read may be to anything.
      return topics === null || topics.includes(topic);
    });
  }

  #nextLeader(): string | null {
    const waiting = [...this.members.values()].find(({ awaitingJoin }) => awaitingJoin !== null);
    return waiting?.memberId ?? this.members.keys().next().value ?? null;
  }
}
