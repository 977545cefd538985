// A topic's configs: what was set on the topic, else what was set on the broker under its synonym,
// else Kafka's default. Gives the log its typed settings and DescribeConfigs its lines.
import type { CodecName } from '@millrace/core-wasm';
import type { CleanupPolicy, LogConfig } from '../log/log-config.ts';
import type { BrokerConfig } from './broker-config.ts';
import {
  checkConfigValue,
  closestName,
  type ConfigDefinition,
  splitList,
  topicConfigDefinitions,
} from './config-definition.ts';

/** A broker config that gives a topic config its default; `factor` converts its unit. */
interface Synonym {
  readonly name: string;
  readonly factor: number;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

function synonyms(...names: (string | Synonym)[]): readonly Synonym[] {
  return names.map((one) => (typeof one === 'string' ? { name: one, factor: 1 } : one));
}

/** Kafka's table of which broker config stands behind which topic config, strongest first. */
const SYNONYMS: ReadonlyMap<string, readonly Synonym[]> = new Map(
  Object.entries({
    'cleanup.policy': synonyms('log.cleanup.policy'),
    'compression.gzip.level': synonyms('compression.gzip.level'),
    'compression.lz4.level': synonyms('compression.lz4.level'),
    'compression.type': synonyms('compression.type'),
    'compression.zstd.level': synonyms('compression.zstd.level'),
    'delete.retention.ms': synonyms('log.cleaner.delete.retention.ms'),
    'file.delete.delay.ms': synonyms('log.segment.delete.delay.ms'),
    'flush.messages': synonyms('log.flush.interval.messages'),
    'flush.ms': synonyms('log.flush.interval.ms', 'log.flush.scheduler.interval.ms'),
    'index.interval.bytes': synonyms('log.index.interval.bytes'),
    'local.retention.bytes': synonyms('log.local.retention.bytes'),
    'local.retention.ms': synonyms('log.local.retention.ms'),
    'max.compaction.lag.ms': synonyms('log.cleaner.max.compaction.lag.ms'),
    'max.message.bytes': synonyms('message.max.bytes'),
    'message.timestamp.after.max.ms': synonyms('log.message.timestamp.after.max.ms'),
    'message.timestamp.before.max.ms': synonyms('log.message.timestamp.before.max.ms'),
    'message.timestamp.type': synonyms('log.message.timestamp.type'),
    'min.cleanable.dirty.ratio': synonyms('log.cleaner.min.cleanable.ratio'),
    'min.compaction.lag.ms': synonyms('log.cleaner.min.compaction.lag.ms'),
    'min.insync.replicas': synonyms('min.insync.replicas'),
    'preallocate': synonyms('log.preallocate'),
    'retention.bytes': synonyms('log.retention.bytes'),
    'retention.ms': synonyms(
      'log.retention.ms',
      { name: 'log.retention.minutes', factor: MINUTE_MS },
      { name: 'log.retention.hours', factor: HOUR_MS },
    ),
    'segment.bytes': synonyms('log.segment.bytes'),
    'segment.index.bytes': synonyms('log.index.size.max.bytes'),
    'segment.jitter.ms': synonyms('log.roll.jitter.ms', {
      name: 'log.roll.jitter.hours',
      factor: HOUR_MS,
    }),
    'segment.ms': synonyms('log.roll.ms', { name: 'log.roll.hours', factor: HOUR_MS }),
    'unclean.leader.election.enable': synonyms('unclean.leader.election.enable'),
  }),
);

const TOPIC_DEFAULTS: ReadonlySet<string> = new Set(
  [...SYNONYMS.values()].flat().map(({ name }) => name),
);

/** Whether a broker config is the default of a topic config. */
export function isTopicDefault(name: string): boolean {
  return TOPIC_DEFAULTS.has(name);
}

/** Where a value came from, by Kafka's numbers in DescribeConfigs. */
export const ConfigSource = {
  DYNAMIC_TOPIC: 1,
  STATIC_BROKER: 4,
  DEFAULT: 5,
} as const;

/** One source of a value. */
export interface ConfigSynonym {
  readonly name: string;
  readonly value: string | null;
  readonly source: number;
}

/** A config with all its sources, the one in force first. */
export interface ConfigEntry {
  readonly definition: ConfigDefinition;
  readonly value: string | null;
  readonly source: number;
  readonly synonyms: readonly ConfigSynonym[];
}

/** Says what is wrong with a topic's config, naming it and what it takes; or null. */
export function checkTopicConfig(name: string, value: string): string | null {
  const definition = topicConfigDefinitions.get(name);
  if (definition !== undefined) return checkConfigValue(definition, value);
  const closest = closestName(name, topicConfigDefinitions.keys());
  const hint = closest === null ? '' : ` (did you mean ${closest}?)`;
  return `Unknown topic config name: ${name}${hint}`;
}

/** One config of a topic as it is in force. */
export function topicConfigEntry(
  definition: ConfigDefinition,
  set: ReadonlyMap<string, string>,
  broker: BrokerConfig,
): ConfigEntry {
  const found: ConfigSynonym[] = [];
  const own = set.get(definition.name);
  if (own !== undefined) {
    found.push({ name: definition.name, value: own, source: ConfigSource.DYNAMIC_TOPIC });
  }
  for (const { name, factor } of SYNONYMS.get(definition.name) ?? []) {
    if (!broker.isSet(name)) continue;
    const value = factor === 1 ? broker.text(name) : String(broker.number(name) * factor);
    found.push({ name, value, source: ConfigSource.STATIC_BROKER });
  }
  const strongest = SYNONYMS.get(definition.name)?.[0];
  const defaultName = strongest?.name ?? definition.name;
  found.push({ name: defaultName, value: definition.default, source: ConfigSource.DEFAULT });
  const [inForce] = found as [ConfigSynonym, ...ConfigSynonym[]];
  return { definition, value: inForce.value, source: inForce.source, synonyms: found };
}

/** The typed settings of a topic's logs. */
export function logConfigOf(set: ReadonlyMap<string, string>, broker: BrokerConfig): LogConfig {
  const text = (name: string): string =>
    topicConfigEntry(topicConfigDefinitions.get(name)!, set, broker).value ?? '';
  const number = (name: string): number => Number(text(name));
  return {
    cleanupPolicy: cleanupPolicyOf(text('cleanup.policy')),
    messageSizeBytesMax: number('max.message.bytes'),
    segmentSizeBytes: number('segment.bytes'),
    segmentMs: number('segment.ms'),
    segmentJitterMs: number('segment.jitter.ms'),
    indexSizeBytes: number('segment.index.bytes'),
    indexIntervalBytes: number('index.interval.bytes'),
    retentionMs: number('retention.ms'),
    retentionBytes: number('retention.bytes'),
    fileDeleteDelayMs: number('file.delete.delay.ms'),
    logAppendTime: text('message.timestamp.type') === 'LogAppendTime',
    timestampBeforeMaxMs: number('message.timestamp.before.max.ms'),
    timestampAfterMaxMs: number('message.timestamp.after.max.ms'),
    compression: compressionOf(text('compression.type'), number),
    flushMessages: number('flush.messages'),
    flushMs: number('flush.ms'),
    insyncReplicasMin: number('min.insync.replicas'),
  };
}

function cleanupPolicyOf(value: string): CleanupPolicy {
  const parts = new Set(splitList(value));
  if (parts.has('compact')) return parts.has('delete') ? 'compact,delete' : 'compact';
  return parts.has('delete') ? 'delete' : 'none';
}

/** Codecs that have a level, and where it is set. */
const LEVEL_CONFIGS: Partial<Record<CodecName, string>> = {
  gzip: 'compression.gzip.level',
  lz4: 'compression.lz4.level',
  zstd: 'compression.zstd.level',
};

function compressionOf(type: string, number: (name: string) => number): LogConfig['compression'] {
  if (type === 'producer') return null;
  const codec = type === 'uncompressed' ? 'none' : (type as CodecName);
  const levelConfig = LEVEL_CONFIGS[codec];
  return { codec, level: levelConfig === undefined ? undefined : number(levelConfig) };
}
