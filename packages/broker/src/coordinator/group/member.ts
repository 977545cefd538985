// One member of a classic group: who it is, what it supports, what it waits for. It holds no
// timers; the group names them.
import type { MemberSnapshot, Reply } from '../effects.ts';
import type { JoinResponse, MemberProtocol, SyncResponse } from './requests.ts';

const EMPTY = new Uint8Array(0);
/** Timeouts and lengths. */
const MEMBER_OVERHEAD_BYTES = 24;

/** What makes a member. */
export interface MemberOptions {
  memberId: string;
  groupInstanceId: string | null;
  clientId: string;
  clientHost: string;
  rebalanceTimeoutMs: number;
  sessionTimeoutMs: number;
  protocols: readonly MemberProtocol[];
}

/** A member of a classic group. */
export class Member {
  readonly groupInstanceId: string | null;
  #options: MemberOptions;
  #sizeBytes: number | null = null;
  assignment: Uint8Array = EMPTY;
  /** The JoinGroup request that waits for the generation to be complete. */
  awaitingJoin: Reply<JoinResponse> | null = null;
  /** The SyncGroup request that waits for the leader's assignment. */
  awaitingSync: Reply<SyncResponse> | null = null;
  /** Has not been in a generation yet: it waits with a longer patience than its session. */
  isNew = false;

  constructor(options: MemberOptions) {
    this.groupInstanceId = options.groupInstanceId;
    this.#options = options;
  }

  get memberId(): string {
    return this.#options.memberId;
  }

  get clientId(): string {
    return this.#options.clientId;
  }

  get clientHost(): string {
    return this.#options.clientHost;
  }

  get rebalanceTimeoutMs(): number {
    return this.#options.rebalanceTimeoutMs;
  }

  get sessionTimeoutMs(): number {
    return this.#options.sessionTimeoutMs;
  }

  get protocols(): readonly MemberProtocol[] {
    return this.#options.protocols;
  }

  /** It has joined again, with all it says anew; or a static member under another id. */
  update(options: Partial<Omit<MemberOptions, 'groupInstanceId'>>): void {
    this.#options = { ...this.#options, ...options };
    this.#sizeBytes = null;
  }

  /** A static member keeps its place over restarts, until its session times out. */
  get isStatic(): boolean {
    return this.groupInstanceId !== null;
  }

  /** Whether it waits in a JoinGroup or SyncGroup request: then it is alive without heartbeats. */
  get isWaiting(): boolean {
    return this.awaitingJoin !== null || this.awaitingSync !== null;
  }

  /** What it says to the given strategy; empty when it does not support it. */
  metadata(protocol: string | null): Uint8Array {
    return this.protocols.find(({ name }) => name === protocol)?.metadata ?? EMPTY;
  }

  /** At most what it takes in the group's record, its assignment left out. */
  get sizeBytes(): number {
    this.#sizeBytes ??= memberSizeBytes(this.#options);
    return this.#sizeBytes;
  }

  /** Whether it asks for the very same protocols again. */
  hasSameProtocols(protocols: readonly MemberProtocol[]): boolean {
    return (
      protocols.length === this.protocols.length &&
      protocols.every(({ name, metadata }, index) => {
        const known = this.protocols[index]!;
        return name === known.name && Buffer.compare(metadata, known.metadata) === 0;
      })
    );
  }

  /** Its part of a stored generation. */
  snapshot(protocol: string | null): MemberSnapshot {
    return {
      memberId: this.memberId,
      groupInstanceId: this.groupInstanceId,
      clientId: this.clientId,
      clientHost: this.clientHost,
      rebalanceTimeoutMs: this.rebalanceTimeoutMs,
      sessionTimeoutMs: this.sessionTimeoutMs,
      subscription: this.metadata(protocol),
      assignment: this.assignment,
    };
  }
}

/** At most what a member takes in the group's record, its assignment left out. */
export function memberSizeBytes(member: MemberOptions): number {
  const { memberId, groupInstanceId, clientId, clientHost, protocols } = member;
  const idBytes = Buffer.byteLength(memberId) + Buffer.byteLength(groupInstanceId ?? '');
  const clientBytes = Buffer.byteLength(clientId) + Buffer.byteLength(clientHost);
  const metadataBytes = Math.max(0, ...protocols.map(({ metadata }) => metadata.length));
  return MEMBER_OVERHEAD_BYTES + idBytes + clientBytes + metadataBytes;
}

/** What strategies take in memory, all together. */
export function protocolsSizeBytes(protocols: readonly MemberProtocol[]): number {
  return protocols.reduce(
    (sum, { name, metadata }) => sum + Buffer.byteLength(name) + metadata.length,
    0,
  );
}

/** The strategy that all members support and most of them prefer. */
export function selectProtocol(members: readonly Member[]): string {
  const candidates = members[0]!.protocols
    .map(({ name }) => name)
    .filter((name) => members.every((member) => member.protocols.some((p) => p.name === name)));
  const votes = new Map(candidates.map((name) => [name, 0]));
  for (const member of members) {
    const favourite = member.protocols.find(({ name }) => votes.has(name))!.name;
    votes.set(favourite, votes.get(favourite)! + 1);
  }
  return candidates.reduce((best, name) => (votes.get(name)! > votes.get(best)! ? name : best));
}
