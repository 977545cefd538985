// What becomes of commits around a rebalance, against a group that follows a script.
import { beforeEach, describe, expect, it } from 'vitest';
import { brokerError } from '../errors.ts';
import { ErrorCode } from '@millrace/protocol';
import { VirtualPlatform } from '../../test/support/virtual-platform.ts';
import { AssignedPartition } from './assigned-partition.ts';
import { NO_MEMBER, type GroupIdentity, type OffsetToCommit } from './committer.ts';
import { GroupCommits, type CommitLine } from './group-commits.ts';

const FIFTH: GroupIdentity = { generation: 5, memberId: 'me', instanceId: null };
const SIXTH: GroupIdentity = { ...FIFTH, generation: 6 };

/** A group: refuses what its script says, and takes the rest down. */
class ScriptedGroup {
  identity = FIFTH;
  isMember = true;
  readonly written: string[] = [];
  readonly noted: unknown[] = [];
  /** Called for each commit; throws to refuse it. */
  onCommit: (identity: GroupIdentity) => void | Promise<void> = () => {};
  onRejoin: () => void = () => {};

  async commit(lines: readonly OffsetToCommit[], identity: GroupIdentity): Promise<void> {
    await this.onCommit(identity);
    const offsets = lines.map(({ partition, offset }) => `${partition}@${offset}`);
    this.written.push(`${identity.generation}: ${offsets.join(' ')}`);
  }

  hasRejoined(former: GroupIdentity): Promise<boolean> {
    this.onRejoin();
    return Promise.resolve(this.isMember && this.identity !== former);
  }

  noteCommitError(error: unknown): void {
    this.noted.push(error);
  }
}

const owned = (partition: number) => new AssignedPartition('orders', partition);
const line = (assigned: AssignedPartition, offset: number): CommitLine => {
  return { topic: 'orders', partition: assigned.partition, offset, assigned };
};
const refusal = (code: number) => brokerError(code, 'Commit');

let group: ScriptedGroup;
let commits: GroupCommits;
beforeEach(() => {
  group = new ScriptedGroup();
  const surroundings = { platform: new VirtualPlatform(), options: { defaultApiTimeoutMs: 1000 } };
  commits = new GroupCommits(surroundings, 'billing', group, () => group);
});

/** Refuses the fifth generation; joining brings the sixth, and `change` with it. */
function rebalance(change: () => void): void {
  group.onCommit = ({ generation }) => {
    if (generation === 5) throw refusal(ErrorCode.ILLEGAL_GENERATION);
  };
  group.onRejoin = () => {
    group.identity = SIXTH;
    change();
  };
}

describe('a commit that crosses with a rebalance', () => {
  it('is made again under the new generation', async () => {
    rebalance(() => {});
    await commits.commit(() => [line(owned(0), 7)]);
    expect(group.written).toEqual(['6: 0@7']);
    expect(group.noted).toEqual([]);
  });

  it('leaves out what others have by then, and says so', async () => {
    const [kept, revoked, forfeited] = [owned(0), owned(1), owned(2)];
    rebalance(() => {
      revoked.unassign();
      forfeited.isForfeited = true;
    });
    const lines = [line(kept, 7), line(revoked, 8), line(forfeited, 9)];
    await expect(commits.commit(() => lines)).rejects.toMatchObject({ code: 'ILLEGAL_GENERATION' });
    expect(group.written).toEqual(['6: 0@7']);
  });

  it('is no commit for a partition that went away and came back', async () => {
    const before = owned(0);
    // It comes back as another object, from where the others had got to.
    rebalance(() => before.unassign());
    const committing = commits.commit(() => [line(before, 7)]);
    await expect(committing).rejects.toMatchObject({ code: 'ILLEGAL_GENERATION' });
    expect(group.written).toEqual([]);
  });

  it('fails if the member does not come in again', async () => {
    group.onCommit = () => {
      throw refusal(ErrorCode.UNKNOWN_MEMBER_ID);
    };
    const committing = commits.commit(() => [line(owned(0), 7)]);
    await expect(committing).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER_ID' });
    expect(group.noted.length).toBe(1);
  });
});

describe('commits', () => {
  it('are made one at a time, so that none overtakes a later one', async () => {
    const partition = owned(0);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    group.onCommit = () => held;
    const first = commits.commit(() => [line(partition, 5)]);
    await new Promise((resolve) => setImmediate(resolve));
    group.onCommit = () => {};
    const second = commits.commit(() => [line(partition, 10)]);
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await Promise.all([first, second]);
    expect(group.written).toEqual(['5: 0@5', '5: 0@10']);
  });

  it('go on after one that failed', async () => {
    group.onCommit = () => {
      throw refusal(ErrorCode.OFFSET_METADATA_TOO_LARGE);
    };
    const failed = commits.commit(() => [line(owned(0), 5)]);
    await expect(failed).rejects.toMatchObject({ code: 'OFFSET_METADATA_TOO_LARGE' });
    group.onCommit = () => {};
    await commits.commit(() => [line(owned(0), 6)]);
    expect(group.written).toEqual(['5: 0@6']);
  });

  it('are never made as no member of a group whose partitions are shared', async () => {
    group.identity = NO_MEMBER;
    group.isMember = false;
    const committing = commits.commit(() => [line(owned(0), 7)]);
    await expect(committing).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER_ID' });
    expect(group.written).toEqual([]);
  });

  it('are those of no member where nothing is shared', async () => {
    const platform = new VirtualPlatform();
    const surroundings = { platform, options: { defaultApiTimeoutMs: 1000 } };
    const alone = new GroupCommits(surroundings, 'billing', group, () => null);
    await alone.commit(() => [line(owned(0), 7)]);
    expect(group.written).toEqual(['-1: 0@7']);
  });
});
