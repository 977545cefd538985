// The table of Kafka's errors.
import { describe, expect, it } from 'vitest';
import { errorByCode, errorByName, ErrorCode, errors } from './errors.ts';

describe('errors', () => {
  it('has every code once, from -1 on without a gap', () => {
    expect(errors.map(({ code }) => code)).toEqual(
      Array.from({ length: errors.length }, (_, index) => index - 1),
    );
    expect(errors.length).toBe(135);
  });

  it('is found by code and by name', () => {
    expect(errorByCode(6)).toMatchObject({ name: 'NOT_LEADER_OR_FOLLOWER', retriable: true });
    expect(errorByName('NOT_LEADER_OR_FOLLOWER').code).toBe(ErrorCode.NOT_LEADER_OR_FOLLOWER);
    expect(errorByName('NO_SUCH_ERROR')).toBeUndefined();
  });

  it('takes a code of a newer Kafka for an unknown server error', () => {
    expect(errorByCode(9999).name).toBe('UNKNOWN_SERVER_ERROR');
  });

  it('says cause and cure in one sentence each', () => {
    for (const { name, cause, cure } of errors) {
      expect([name, /^[A-Za-z].*\.$/.test(cause), /^[A-Z].*\.$/.test(cure)]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});
