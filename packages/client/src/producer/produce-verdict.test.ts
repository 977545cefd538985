// The rules of the idempotent producer, one by one.
import { ErrorCode } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { judgeProduceAnswer, type ProduceAnswer } from './produce-verdict.ts';

const usual = { recordCount: 2, isIdempotent: true, wasRenumbered: false, isNextSequence: true };
const E = ErrorCode;

describe('judgeProduceAnswer', () => {
  it.each<[string, number, Partial<ProduceAnswer>, string]>([
    ['success', E.NONE, {}, 'written'],
    ['a repeat that is recognised', E.DUPLICATE_SEQUENCE_NUMBER, {}, 'written'],
    ['a moved leader', E.NOT_LEADER_OR_FOLLOWER, {}, 'retry'],
    ['too few replicas', E.NOT_ENOUGH_REPLICAS, {}, 'retry'],
    ['a refused topic', E.TOPIC_AUTHORIZATION_FAILED, {}, 'fail'],
    ['a large batch', E.MESSAGE_TOO_LARGE, {}, 'split'],
    ['a large record', E.MESSAGE_TOO_LARGE, { recordCount: 1 }, 'fail'],
    [
      'an earlier batch missing',
      E.OUT_OF_ORDER_SEQUENCE_NUMBER,
      { isNextSequence: false },
      'retry',
    ],
    ['acknowledged data lost', E.OUT_OF_ORDER_SEQUENCE_NUMBER, {}, 'renumber'],
    ['new numbers out of order', E.OUT_OF_ORDER_SEQUENCE_NUMBER, { wasRenumbered: true }, 'retry'],
    [
      'numbers without idempotence',
      E.OUT_OF_ORDER_SEQUENCE_NUMBER,
      { isIdempotent: false },
      'fail',
    ],
    ['a forgotten producer', E.UNKNOWN_PRODUCER_ID, {}, 'renumber'],
    ['forgotten twice', E.UNKNOWN_PRODUCER_ID, { wasRenumbered: true }, 'retry'],
    ['forgotten without idempotence', E.UNKNOWN_PRODUCER_ID, { isIdempotent: false }, 'fail'],
    ['a fenced epoch', E.INVALID_PRODUCER_EPOCH, {}, 'fail'],
  ])('%s: code %d', (_, errorNumber, facts, verdict) => {
    expect(judgeProduceAnswer({ ...usual, errorNumber, ...facts })).toBe(verdict);
  });
});
