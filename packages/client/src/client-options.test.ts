// Addresses in every form that users write, and nothing else.
import { describe, expect, it } from 'vitest';
import { parseBrokers } from './client-options.ts';
import { createClient } from './client.ts';

describe('parseBrokers', () => {
  it.each([
    ['localhost:9092', [['localhost', 9092]]],
    [
      'a:1, b:2,',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      ['a:1', '[::1]:9093'],
      [
        ['a', 1],
        ['::1', 9093],
      ],
    ],
    ['kafka', [['kafka', 9092]]],
  ])('reads %o', (brokers, expected) => {
    expect(parseBrokers(brokers).map(({ host, port }) => [host, port])).toEqual(expected);
  });

  it.each([[''], [[]], ['a:0'], ['a:70000'], ['a:b'], ['http://a:1'], ['::1']])(
    'refuses %o',
    (brokers) => {
      expect(() => parseBrokers(brokers)).toThrow(/Option brokers is empty|is no address/);
    },
  );
});

describe('createClient', () => {
  it('says what is wrong before anything is connected', async () => {
    expect(() => createClient({ brokers: 5 as unknown as string })).toThrow(
      "Option brokers (bootstrap.servers) of the client must be a text such as 'localhost:9092'",
    );
    const client = createClient({ brokers: 'localhost:1' });
    expect(() => client.producer({ acks: 'leader', idempotence: true })).toThrow(
      "Idempotence needs acks 'all'",
    );
    expect(() => client.consumer({ assignors: ['sticky' as 'range'] })).toThrow(
      'must be a list of range, roundrobin, cooperative-sticky',
    );
    await client.close();
    expect(() => client.admin()).toThrow('The client is closed.');
  });
});
