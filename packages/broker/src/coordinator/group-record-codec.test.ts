// Group records must be Kafka's to the byte: its tools read our `__consumer_offsets`, we read its.
import { readFileSync } from 'node:fs';
import { OffsetCommitValueCodec, Reader, Writer } from '@millrace/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupRecord } from './effects.ts';
import { decodeGroupRecord, encodeGroupRecord } from './group-record-codec.ts';

const text = fc.string({ maxLength: 20, unit: 'grapheme' });
const int64 = fc.maxSafeNat();
const bytes = fc.uint8Array({ maxLength: 30 });
const offset = fc.record({
  kind: fc.constant('offset' as const),
  groupId: text,
  topic: text,
  partition: fc.nat(),
  value: fc.option(
    fc.record({
      offset: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
      leaderEpoch: fc.integer({ min: -1, max: 9 }),
      metadata: text,
      commitTimestampMs: int64,
      expireTimestampMs: fc.constant(-1),
      topicId: fc.option(fc.constant('AAAAAAAAAAAAAAAAAAAABQ')),
    }),
  ),
});
const member = fc.record({
  memberId: text,
  groupInstanceId: fc.option(text),
  clientId: text,
  clientHost: text,
  rebalanceTimeoutMs: fc.nat(),
  sessionTimeoutMs: fc.nat(),
  subscription: bytes,
  assignment: bytes,
});
const group = fc.record({
  kind: fc.constant('group' as const),
  groupId: text,
  value: fc.option(
    fc.record({
      protocolType: text,
      generation: fc.nat(),
      protocol: fc.option(text),
      leader: fc.option(text),
      stateTimestampMs: int64,
      members: fc.array(member, { maxLength: 3 }),
    }),
  ),
});

/** Type, group a, topic t, partition 7. */
const OFFSET_KEY = '000100016100017400000007';
const LEGACY_OFFSET_KEY = '000000016100017400000007';

const hex = (content: Uint8Array | null) => Buffer.from(content ?? []).toString('hex');
const fromHex = (content: string) => new Uint8Array(Buffer.from(content, 'hex'));

function vectorsOf(name: string): { version: number; kind: string; hex: string }[] {
  const folder = new URL('../../../protocol/test/vectors/', import.meta.url);
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [version, kind, content = ''] = line.split(' ');
      return { version: Number(version), kind: kind!, hex: content };
    });
}

/** As Kafka stores it: the version before the fields. */
function withVersion({ version, hex: content }: { version: number; hex: string }): Uint8Array {
  const writer = new Writer();
  writer.int16(version);
  return Uint8Array.from([...writer.finish(), ...fromHex(content)]);
}

describe('group records', () => {
  it('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(fc.oneof(offset, group), (record) => {
        const { key, value } = encodeGroupRecord(record);
        expect(decodeGroupRecord(key, value)).toEqual(record);
      }),
    );
  });

  it('keep an expiry of their own, in the version that has one', () => {
    const value = {
      offset: 9n,
      leaderEpoch: -1,
      metadata: 'm',
      commitTimestampMs: 5,
      expireTimestampMs: 77,
      topicId: null,
    };
    const record = { kind: 'offset' as const, groupId: 'g', topic: 't', partition: 0, value };
    const encoded = encodeGroupRecord(record);
    expect(hex(encoded.value).slice(0, 4)).toBe('0001');
    expect(decodeGroupRecord(encoded.key, encoded.value)).toEqual(record);
  });

  it('have the keys that Kafka gives them', () => {
    const key = (record: GroupRecord) => hex(encodeGroupRecord(record).key);
    expect(key({ kind: 'group', groupId: 'ab', value: null })).toBe('000200026162');
    expect(key({ kind: 'offset', groupId: 'a', topic: 't', partition: 7, value: null })).toBe(
      OFFSET_KEY,
    );
  });

  it('are read from what Kafka’s own classes write', () => {
    const key = fromHex(OFFSET_KEY);
    for (const vector of vectorsOf('offset-commit-value')) {
      const value = withVersion(vector);
      const record = decodeGroupRecord(key, value);
      const read = OffsetCommitValueCodec.read(new Reader(fromHex(vector.hex)), vector.version);
      expect(record).toMatchObject({
        kind: 'offset',
        groupId: 'a',
        topic: 't',
        partition: 7,
        value: { metadata: read.metadata, leaderEpoch: read.leaderEpoch },
      });
    }
    for (const vector of vectorsOf('group-metadata-value')) {
      const record = decodeGroupRecord(fromHex('000200026162'), withVersion(vector));
      expect(record).toMatchObject({ kind: 'group', groupId: 'ab' });
    }
  });

  it('have the very bytes of Kafka’s values when nothing is beyond us', () => {
    const compared = { offset: 0, group: 0 };
    const isSafe = (value: bigint) => value >= -(2n ** 53n) && value <= 2n ** 53n;
    for (const vector of vectorsOf('offset-commit-value')) {
      if (vector.version !== 4) continue;
      const read = OffsetCommitValueCodec.read(new Reader(fromHex(vector.hex)), 4);
      if (!isSafe(read.commitTimestamp)) continue;
      if (read.unknownTaggedFields.length > 0) continue;
      const key = fromHex(OFFSET_KEY);
      const record = decodeGroupRecord(key, withVersion(vector))!;
      expect(hex(encodeGroupRecord(record).value)).toBe(`0004${vector.hex}`);
      compared.offset++;
    }
    for (const vector of vectorsOf('group-metadata-value')) {
      if (vector.version !== 3 || vector.kind !== 'default') continue;
      const record = decodeGroupRecord(fromHex('000200026162'), withVersion(vector))!;
      expect(hex(encodeGroupRecord(record).value)).toBe(`0003${vector.hex}`);
      compared.group++;
    }
    expect(compared.offset).toBeGreaterThan(2);
    expect(compared.group).toBeGreaterThan(0);
  });

  it('of other kinds are passed over', () => {
    for (const type of ['0003', '0005', '7fff', 'ffff']) {
      expect(decodeGroupRecord(fromHex(`${type}00026162`), fromHex('0000'))).toBeNull();
    }
  });

  it('read the older key of an offset', () => {
    const key = fromHex(LEGACY_OFFSET_KEY);
    expect(decodeGroupRecord(key, null)).toMatchObject({
      kind: 'offset',
      partition: 7,
      value: null,
    });
  });
});
