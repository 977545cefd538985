// Broker configs by Kafka's names: what is unknown, impossible or would be ignored is said at once.
import { describe, expect, it } from 'vitest';
import { BrokerConfig, ConfigError } from './broker-config.ts';
import { checkTopicConfig, isTopicDefault, logConfigOf } from './topic-configs.ts';

describe('BrokerConfig', () => {
  it('gives Kafka’s defaults, and what the user set', () => {
    const config = new BrokerConfig({ 'num.partitions': '4' });
    expect(config.number('num.partitions')).toBe(4);
    expect(config.boolean('auto.create.topics.enable')).toBe(true);
    expect(config.number('offsets.topic.replication.factor')).toBe(1);
  });

  it.each([
    ['num.partition', '4', 'Did you mean num.partitions?'],
    ['num.partitions', 'four', 'whole number'],
    ['num.partitions', '0', '[1,...]'],
    ['auto.create.topics.enable', 'yes', 'true or false'],
    ['compression.type', 'brotli', 'zstd'],
    ['offsets.topic.segment.bytes', '1048575', '[1048576,...]'],
    ['offsets.topic.num.partitions', '10001', '[1,...,10000]'],
    ['listeners', 'PLAINTEXT://:9092', 'host, port'],
    ['log.dirs', '/data', 'data directory'],
    ['ssl.keystore.location', '/key', 'no security yet'],
    ['sasl.enabled.mechanisms', 'PLAIN', 'no security yet'],
  ])('refuses %s=%s and says why', (name, value, hint) => {
    expect(() => new BrokerConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => new BrokerConfig({ [name]: value })).toThrow(hint);
  });

  it('takes for the broker’s own topics what a topic takes', () => {
    const least = { 'offsets.topic.segment.bytes': '1048576', 'offsets.topic.num.partitions': '1' };
    expect(new BrokerConfig(least).number('offsets.topic.segment.bytes')).toBe(1_048_576);
    expect(checkTopicConfig('segment.bytes', '1048576')).toBeNull();
  });

  it('names what would have no effect', () => {
    const config = new BrokerConfig({
      'num.partitions': '2',
      'log.retention.hours': '1',
      'num.io.threads': '8',
    });
    expect(config.withoutEffect(isTopicDefault)).toEqual(['num.io.threads']);
  });
});

describe('topic configs', () => {
  const set = (entries: Record<string, string>) => new Map(Object.entries(entries));

  it('takes the topic’s value, else the broker’s strongest synonym, else the default', () => {
    const broker = new BrokerConfig({ 'log.retention.hours': '2', 'log.retention.minutes': '30' });
    expect(logConfigOf(set({ 'retention.ms': '5' }), broker).retentionMs).toBe(5);
    expect(logConfigOf(set({}), broker).retentionMs).toBe(30 * 60_000);
    expect(logConfigOf(set({}), new BrokerConfig()).retentionMs).toBe(604_800_000);
  });

  it('knows every policy and codec', () => {
    const policy = (value: string) =>
      logConfigOf(set({ 'cleanup.policy': value }), new BrokerConfig()).cleanupPolicy;
    expect(['delete', 'compact', 'delete,compact', ''].map(policy)).toEqual([
      'delete',
      'compact',
      'compact,delete',
      'none',
    ]);
    const codec = (value: string) =>
      logConfigOf(set({ 'compression.type': value }), new BrokerConfig()).compression?.codec;
    expect(['producer', 'uncompressed', 'lz4'].map(codec)).toEqual([undefined, 'none', 'lz4']);
  });

  it('refuses an unknown name with the nearest known one', () => {
    expect(checkTopicConfig('retention.m', '1')).toContain('retention.ms');
    expect(checkTopicConfig('segment.bytes', '1')).toContain('[1048576,...]');
    expect(checkTopicConfig('segment.bytes', '1048576')).toBeNull();
  });
});
