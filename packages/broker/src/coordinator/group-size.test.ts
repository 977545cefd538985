// How large a group may be: as large as its log takes a record. Beyond, whoever asks for more is
// refused, and the group and its coordinator go on.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { GROUP, GroupHarness } from '../../test/support/group-harness.ts';
import { encodeGroupRecord, recordSizeBytes } from './group-record-codec.ts';

const RECORD_BYTES_MAX = 4_000;
const withMetadata = (...sizesBytes: number[]) =>
  sizesBytes.map((sizeBytes, index) => ({
    name: `strategy-${index}`,
    metadata: new Uint8Array(sizeBytes),
  }));

let group: GroupHarness;

beforeEach(() => {
  const config = { initialRebalanceDelayMs: 0, recordBytesMax: RECORD_BYTES_MAX };
  group = new GroupHarness({ ...config, memberMetadataBytesMax: 5_000 });
});

function joinWith(...sizesBytes: number[]) {
  return group.join({ protocols: withMetadata(...sizesBytes) }).response;
}

describe('a group that would not fit its log', () => {
  it('takes no further member, and keeps those it has', () => {
    const first = group.join({ protocols: withMetadata(1_500) });
    expect(first.response.errorCode).toBe(ErrorCode.NONE);
    expect(joinWith(1_500)).toMatchObject({ errorCode: ErrorCode.GROUP_MAX_SIZE_REACHED });
    expect(group.state).toBe('CompletingRebalance');
    expect(group.coordinator.describe(GROUP).members).toHaveLength(1);
    const small = group.join({ protocols: withMetadata(10) });
    group.join({ memberId: first.response.memberId, protocols: withMetadata(1_500) });
    expect(small.response.errorCode).toBe(ErrorCode.NONE);
  });

  it('counts of a member the largest of its strategies, and what it alone may bring', () => {
    expect(joinWith(1_500, 1_500, 1_500)).toMatchObject({ errorCode: ErrorCode.NONE });
    expect(joinWith(1_700, 1_700, 1_700)).toMatchObject({ errorCode: ErrorCode.INVALID_REQUEST });
  });

  it('counts a member that joins again once, with what it brings now', () => {
    const { memberId } = joinWith(1_500);
    const again = group.join({ memberId, protocols: withMetadata(2_500) });
    expect(again.response.errorCode).toBe(ErrorCode.NONE);
    const larger = group.join({ memberId, protocols: withMetadata(3_500) });
    expect(larger.response.errorCode).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED);
    expect(group.heartbeat(memberId, again.response.generation)).toBe(ErrorCode.NONE);
  });

  it('counts the names of members and of the group', () => {
    const caller = { clientId: 'é'.repeat(2_000), clientHost: '' };
    expect(group.join({ caller }).response.errorCode).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED);
    const groupId = 'g'.repeat(RECORD_BYTES_MAX);
    expect(group.join({ groupId }).response.errorCode).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED);
  });

  it('does not go on with a static member that came back larger', () => {
    const identity = { groupInstanceId: 'one' };
    const { memberId } = group.join({ ...identity, protocols: withMetadata(10) }).response;
    const protocol = { protocol: 'strategy-0', ...identity };
    group.sync(memberId, 1, { [memberId]: 'x'.repeat(1_500) }, protocol);
    const records = group.records.length;
    const same = group.join({ ...identity, protocols: withMetadata(500) });
    expect(same.response).toMatchObject({ errorCode: ErrorCode.NONE, generation: 1 });
    expect(group.records).toHaveLength(records + 1);
    const larger = group.join({ ...identity, protocols: withMetadata(2_600) });
    expect(larger.response).toMatchObject({ errorCode: ErrorCode.NONE, generation: 2 });
    expect(group.state).toBe('CompletingRebalance');
    expect(group.records).toHaveLength(records + 1);
  });

  it('gives nobody an assignment that it cannot keep, and joins again', () => {
    const { memberId } = group.join().response;
    const records = group.records.length;
    const sync = (sizeBytes: number, generation: number) =>
      group.sync(memberId, generation, { [memberId]: 'x'.repeat(sizeBytes) }).response;
    for (const [generation, sizeBytes] of [[1, RECORD_BYTES_MAX] as const, [2, 3_990] as const]) {
      expect(sync(sizeBytes, generation).errorCode).toBe(ErrorCode.UNKNOWN_SERVER_ERROR);
      expect(group.state).toBe('PreparingRebalance');
      expect(group.join({ memberId }).response).toMatchObject({ errorCode: ErrorCode.NONE });
    }
    expect(group.records).toHaveLength(records);
    expect(sync(1_000, 3).assignment).toHaveLength(1_000);
    expect(group.records).toHaveLength(records + 1);
  });

  it('takes what does fit, to the byte', () => {
    const { memberId } = group.join().response;
    group.sync(memberId, 1, { [memberId]: '' });
    const emptyBytes = recordSizeBytes(encodeGroupRecord(group.records.at(-1)!));
    for (const [spareBytes, errorCode] of [
      [0, ErrorCode.NONE],
      [1, ErrorCode.UNKNOWN_SERVER_ERROR],
    ] as const) {
      const { generation } = group.join({ memberId }).response;
      const sizeBytes = RECORD_BYTES_MAX - emptyBytes + spareBytes;
      const assignment = { [memberId]: 'x'.repeat(sizeBytes) };
      expect(group.sync(memberId, generation, assignment).response.errorCode).toBe(errorCode);
    }
  });
});

describe('a position that would not fit the log', () => {
  it('is refused alone', () => {
    const roomy = { recordBytesMax: RECORD_BYTES_MAX, offsetMetadataBytesMax: 10_000 };
    group = new GroupHarness(roomy);
    const metadata = 'x'.repeat(RECORD_BYTES_MAX);
    expect(group.commit({ metadata })).toBe(ErrorCode.INVALID_COMMIT_OFFSET_SIZE);
    expect(group.commit({ groupId: 'g'.repeat(RECORD_BYTES_MAX) })).toBe(
      ErrorCode.INVALID_COMMIT_OFFSET_SIZE,
    );
    expect(group.records).toHaveLength(0);
    expect(group.coordinator.fetchOffset(GROUP, 'topic', 0)).toBeUndefined();
    expect(group.commit({ metadata: 'x'.repeat(RECORD_BYTES_MAX - 100) })).toBe(ErrorCode.NONE);
    const sizeBytes = recordSizeBytes(encodeGroupRecord(group.records[0]!));
    expect(sizeBytes).toBeLessThanOrEqual(RECORD_BYTES_MAX);
  });
});
