// What a group is asked and what it answers, without the wire: handlers translate versions, the
// group does not know them.
import { ErrorCode } from '@millrace/protocol';

/** Who asks. */
export interface Caller {
  readonly clientId: string;
  readonly clientHost: string;
}

/** An assignment strategy a member supports, and what it says to the strategy. */
export interface MemberProtocol {
  readonly name: string;
  readonly metadata: Uint8Array;
}

/** A wish to join or rejoin. */
export interface JoinRequest {
  readonly groupId: string;
  /** Empty for a member that has no id yet. */
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly protocolType: string;
  readonly protocols: readonly MemberProtocol[];
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs: number;
  /** From JoinGroup v4 on a new member first gets its id and must ask again with it. */
  readonly requiresKnownMemberId: boolean;
  /** From JoinGroup v9 on the leader may be told to keep the assignment. */
  readonly supportsSkippingAssignment: boolean;
  /** An id that no member has, for the case that this one needs it. */
  readonly newMemberId: string;
  readonly caller: Caller;
}

/** A joined generation; `members` is filled for the leader alone. */
export interface JoinResponse {
  readonly errorCode: number;
  readonly generation: number;
  readonly protocolType: string | null;
  readonly protocol: string | null;
  readonly leader: string;
  readonly skipAssignment: boolean;
  readonly memberId: string;
  readonly members: readonly JoinedMember[];
}

/** A member as the leader sees it. */
export interface JoinedMember {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly metadata: Uint8Array;
}

/** A refused join. */
export function joinError(errorCode: number, memberId: string): JoinResponse {
  return {
    errorCode,
    generation: -1,
    protocolType: null,
    protocol: null,
    leader: '',
    skipAssignment: false,
    memberId,
    members: [],
  };
}

/** How a member names itself once it has joined. */
export interface MemberIdentity {
  readonly groupId: string;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly generation: number;
}

/** A wish for the assignment; the leader brings everybody's. */
export interface SyncRequest extends MemberIdentity {
  /** Null before SyncGroup v5. */
  readonly protocolType: string | null;
  readonly protocol: string | null;
  readonly assignments: readonly { readonly memberId: string; readonly assignment: Uint8Array }[];
}

/** A member's assignment. */
export interface SyncResponse {
  readonly errorCode: number;
  readonly protocolType: string | null;
  readonly protocol: string | null;
  readonly assignment: Uint8Array;
}

const NO_ASSIGNMENT = new Uint8Array(0);

/** A refused sync. */
export function syncError(errorCode: number): SyncResponse {
  return { errorCode, protocolType: null, protocol: null, assignment: NO_ASSIGNMENT };
}

/** A member that leaves: by its id, or a static one by its instance id alone. */
export interface LeavingMember {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
}

/** A group as DescribeGroups shows it. */
export interface GroupDescription {
  readonly errorCode: number;
  readonly groupId: string;
  readonly state: string;
  readonly protocolType: string;
  readonly protocol: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly clientId: string;
    readonly clientHost: string;
    readonly metadata: Uint8Array;
    readonly assignment: Uint8Array;
  }[];
}

/** How DescribeGroups shows a group that does not exist. */
export function deadGroup(groupId: string, errorCode: number = ErrorCode.NONE): GroupDescription {
  return { errorCode, groupId, state: 'Dead', protocolType: '', protocol: '', members: [] };
}
