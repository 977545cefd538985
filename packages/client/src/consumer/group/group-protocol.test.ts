// The bytes that members exchange, as Kafka's ConsumerProtocol lays them out:
//
//   subscription   int16 version | topics | user data | owned (1) | generation (2) | rack (3)
//   assignment     int16 version | partitions by topic | user data
import { describe, expect, it } from 'vitest';
import { decodeAssignment, decodeSubscription } from './group-protocol.ts';
import { encodeAssignment, encodeSubscription } from './group-protocol.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('subscriptions', () => {
  const owned = [
    { topic: 't', partition: 1 },
    { topic: 't', partition: 3 },
  ];
  const wire =
    '0003 00000002 000173 000174 00000004 00000005 ' +
    '00000001 000174 00000002 00000001 00000003 00000005 ffff';

  it('are written in version 3, topics in order', () => {
    expect(hex(encodeSubscription(['t', 's'], owned, 5))).toBe(wire.replaceAll(' ', ''));
  });

  it('are read back, with the member they came with', () => {
    const member = { memberId: 'm', groupInstanceId: 'i', metadata: bytes(wire) };
    expect(decodeSubscription(member)).toEqual({
      memberId: 'm',
      instanceId: 'i',
      topics: ['s', 't'],
      owned,
      generation: 5,
    });
  });

  it('are read from older members, whose generation is in their user data', () => {
    const metadata = bytes('0000 00000001 000174 ffffffff');
    expect(decodeSubscription({ memberId: 'm', metadata })).toMatchObject({
      topics: ['t'],
      owned: [],
      generation: -1,
    });
    const second = bytes('0001 00000001 000174 00000004 00000009 00000000');
    expect(decodeSubscription({ memberId: 'm', metadata: second }).generation).toBe(9);
  });

  it('are read from newer members, without what is unknown', () => {
    const metadata = bytes('0009 00000001 000174 ffffffff 00000000 00000007 ffff 0102');
    expect(decodeSubscription({ memberId: 'm', metadata }).generation).toBe(7);
  });
});

describe('assignments', () => {
  it('are written in version 1 and read back', () => {
    const partitions = [
      { topic: 't', partition: 2 },
      { topic: 'u', partition: 0 },
      { topic: 't', partition: 0 },
    ];
    const wire = encodeAssignment(partitions);
    expect(hex(wire)).toBe(
      '0001000000020001740000000200000002000000000001750000000100000000ffffffff',
    );
    expect(decodeAssignment(wire)).toEqual([partitions[0], partitions[2], partitions[1]]);
  });

  it('that are empty bytes hold nothing', () => {
    expect(decodeAssignment(new Uint8Array(0))).toEqual([]);
  });
});
