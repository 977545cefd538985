// The commits of one consumer: one at a time, in the order in which they were asked for, so that a
// repeat never puts an older offset over a newer one. A commit that crosses with a rebalance is
// made again as a member of the new generation, for what the consumer still owns and nothing else:
//
//   commit, generation 5 ──► ILLEGAL_GENERATION ──► wait for the join ──► commit, generation 6
//                                                   drop lines of partitions that others have
import { ErrorCode } from '@millrace/protocol';
import type { Signal } from '../abort.ts';
import { Deadline } from '../deadline.ts';
import { brokerError, KafkaError } from '../errors.ts';
import { ignore } from '../ignore.ts';
import type { Timers } from '../platform/timers.ts';
import type { AssignedPartition } from './assigned-partition.ts';
import { NO_MEMBER, type GroupIdentity, type OffsetToCommit } from './committer.ts';

/** An offset to be committed, and the partition it was read from. */
export interface CommitLine extends OffsetToCommit {
  /** Undefined if the consumer does not read the partition. */
  readonly assigned: AssignedPartition | undefined;
}

/** Whoever writes commits down. */
interface OffsetWriter {
  commit(
    offsets: readonly OffsetToCommit[],
    identity: GroupIdentity,
    signal: Signal,
  ): Promise<void>;
}

/** The member as whom commits are made. */
interface CommittingMember {
  readonly identity: GroupIdentity;
  readonly isMember: boolean;
  /** Waits for a join that is under way; whether it gave the member another identity. */
  hasRejoined(former: GroupIdentity, signal: Signal): Promise<boolean>;
  noteCommitError(error: unknown): void;
}

/** What commits need of the cluster. */
interface Surroundings {
  readonly platform: { readonly timers: Timers };
  readonly options: { readonly defaultApiTimeoutMs: number };
}

/** Answers after which somebody else may own the partitions. */
const FENCED: ReadonlySet<number | null> = new Set([
  ErrorCode.ILLEGAL_GENERATION,
  ErrorCode.UNKNOWN_MEMBER_ID,
  ErrorCode.REBALANCE_IN_PROGRESS,
  ErrorCode.FENCED_INSTANCE_ID,
]);

/** Whether a commit was refused because the group has moved on. */
export function isFenced(error: unknown): boolean {
  return error instanceof KafkaError && FENCED.has(error.errorNumber);
}

/** The commits of one consumer. */
export class GroupCommits {
  readonly #surroundings: Surroundings;
  readonly #groupId: string;
  readonly #writer: OffsetWriter;
  readonly #member: () => CommittingMember | null;
  #last: Promise<void> = Promise.resolve();

  /** @param member Null for a consumer that shares nothing and only commits for the group. */
  constructor(
    surroundings: Surroundings,
    groupId: string,
    writer: OffsetWriter,
    member: () => CommittingMember | null,
  ) {
    this.#surroundings = surroundings;
    this.#groupId = groupId;
    this.#writer = writer;
    this.#member = member;
  }

  /**
   * Commits what `linesOf` gives once it is this commit's turn.
   *
   * @throws KafkaError for what is refused, also if only some lines were still the
   * consumer's to commit; `TIMED_OUT`; the signal's reason.
   */
  commit(linesOf: () => readonly CommitLine[], signal?: Signal): Promise<void> {
    const turn = this.#last.then(() => this.#commit(linesOf(), signal));
    // Whoever asked for that commit is told.
    this.#last = turn.catch(ignore);
    return turn;
  }

  async #commit(lines: readonly CommitLine[], signal: Signal | undefined): Promise<void> {
    if (lines.length === 0) return;
    const { platform, options } = this.#surroundings;
    const what = `Committing for group ${this.#groupId}`;
    const deadline = new Deadline(platform.timers, what, options.defaultApiTimeoutMs, signal);
    try {
      const member = this.#member();
      if (member === null) await this.#writer.commit(lines, NO_MEMBER, deadline.signal);
      else await this.#commitAs(member, lines, deadline.signal);
    } finally {
      deadline.end();
    }
  }

  async #commitAs(
    member: CommittingMember,
    lines: readonly CommitLine[],
    signal: Signal,
  ): Promise<void> {
    let owned = lines;
    let refusal: unknown = null;
    for (;;) {
      const { identity } = member;
      try {
        // Without a generation the commit would count as that of no member, which a group that is
        // empty at the moment accepts from anybody.
        if (!member.isMember) throw this.#notAMember();
        await this.#writer.commit(owned, identity, signal);
        break;
      } catch (error) {
        if (!isFenced(error) || !(await member.hasRejoined(identity, signal))) {
          member.noteCommitError(error);
          throw error;
        }
        const stillOwned = owned.filter(({ assigned }) => assigned?.isOwned === true);
        if (stillOwned.length < owned.length) refusal = error;
        if (stillOwned.length === 0) throw error;
        owned = stillOwned;
      }
    }
    if (refusal !== null) throw refusal;
  }

  #notAMember(): KafkaError {
    return brokerError(ErrorCode.UNKNOWN_MEMBER_ID, `Commit of group ${this.#groupId}`);
  }
}
