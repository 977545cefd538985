// UUIDs in Kafka's printed form, against the platform's own base64url.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidFromBytes, uuidIntoBytes, ZERO_UUID } from './uuid.ts';

describe('uuid', () => {
  it('prints as base64url without padding, and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const text = uuidFromBytes(bytes, 2);
        expect(text).toBe(Buffer.from(bytes.subarray(2, 18)).toString('base64url'));
        const back = new Uint8Array(20);
        uuidIntoBytes(text, back, 2);
        expect(back.subarray(2, 18)).toEqual(bytes.subarray(2, 18));
        expect([back[0], back[1], back[18], back[19]]).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('prints no bits as the zero UUID', () => {
    expect(uuidFromBytes(new Uint8Array(16))).toBe(ZERO_UUID);
  });

  it.each(['', 'AAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAA+', 'AAAAAAAAAAAAAAAAAAAAAé'])(
    'refuses %j',
    (text) => {
      expect(() => uuidIntoBytes(text, new Uint8Array(16))).toThrow('not a UUID');
    },
  );
});
