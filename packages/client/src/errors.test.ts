// An error says what happened, whether a retry helps, and what to do.
import { ErrorCode, errors } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { CLIENT_ERRORS } from './client-errors.ts';
import { brokerError, isRetriable, KafkaError, throwIfError } from './errors.ts';

describe('KafkaError', () => {
  it("takes Kafka's table for Kafka's codes", () => {
    const context = { topic: 't', partition: 1, broker: 'h:1', message: 'Said the broker.' };
    const error = brokerError(ErrorCode.NOT_LEADER_OR_FOLLOWER, 'Produce to t-1', context);
    expect(error).toMatchObject({
      code: 'NOT_LEADER_OR_FOLLOWER',
      errorNumber: 6,
      retriable: true,
      fatal: false,
      topic: 't',
      partition: 1,
      broker: 'h:1',
    });
    expect(error.message).toMatch(/^Produce to t-1 failed with NOT_LEADER_OR_FOLLOWER: .*Said the/);
    expect(error.message.endsWith(error.cure)).toBe(true);
    expect(isRetriable(error)).toBe(true);
  });

  it('has a cure for every code, and no code twice', () => {
    const own = Object.keys(CLIENT_ERRORS);
    const kafka: string[] = errors.map(({ name }) => name);
    expect(own.filter((name) => kafka.includes(name))).toEqual([]);
    for (const name of own) {
      expect(new KafkaError(name as 'CLOSED', 'x').cure.length).toBeGreaterThan(10);
    }
  });

  it('is known across copies of the package, and nothing else is', () => {
    const foreign = Object.create(Error.prototype) as object;
    Object.defineProperty(foreign, Symbol.for('@millrace/client.KafkaError'), { value: true });
    expect(foreign instanceof KafkaError).toBe(true);
    expect(new Error('x') instanceof KafkaError).toBe(false);
    expect((null as unknown) instanceof KafkaError).toBe(false);
    expect(isRetriable(new Error('x'))).toBe(false);
  });

  it('is thrown for every number but 0', () => {
    expect(() => throwIfError(0, 'It')).not.toThrow();
    expect(() => throwIfError(3, 'It')).toThrow('It failed with UNKNOWN_TOPIC_OR_PARTITION');
    expect(() => throwIfError(30_000, 'It')).toThrow('UNKNOWN_SERVER_ERROR');
  });
});
