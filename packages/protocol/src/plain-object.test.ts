// Views as plain data: every field, and nothing of the frame.
import { describe, expect, it } from 'vitest';
import { ProduceApi } from './generated/00-produce.ts';
import { toPlainObject } from './plain-object.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

describe('toPlainObject', () => {
  const message = {
    transactionalId: null,
    acks: -1,
    timeoutMs: 5,
    topicData: [{ name: 'orders', partitionData: [{ index: 1, records: Uint8Array.of(1, 2) }] }],
  };

  it('holds every field and survives its frame', () => {
    const writer = new Writer();
    ProduceApi.request.write(writer, message, 7);
    const frame = writer.finish();
    const plain = toPlainObject(ProduceApi.request.read(new Reader(frame), 7));
    frame.fill(0);
    expect(plain).toEqual({
      ...message,
      topicData: [
        {
          name: 'orders',
          topicId: 'AAAAAAAAAAAAAAAAAAAAAA',
          partitionData: [{ index: 1, records: Uint8Array.of(1, 2), unknownTaggedFields: [] }],
          unknownTaggedFields: [],
        },
      ],
      unknownTaggedFields: [],
    });
    plain.topicData[0]!.name = 'changed';
    expect({ ...plain }.topicData[0]!.name).toBe('changed');
  });

  it('leaves other values as they are', () => {
    expect(toPlainObject(5n)).toBe(5n);
    expect(toPlainObject(null)).toBe(null);
    expect(toPlainObject({ a: [1] })).toEqual({ a: [1] });
  });
});
