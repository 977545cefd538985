// A broker to be measured. Both are started the same way and told the same settings; a program that
// loads them sees an address and cannot tell which it is.
import type { Service } from './child-processes.ts';

/** Which broker. */
export type TargetName = 'apache' | 'millrace';

/** Where a broker keeps its data, and where it listens. */
export interface Place {
  readonly directory: string;
  readonly port: number;
}

/** A kind of broker. */
export interface Target {
  readonly name: TargetName;
  /** Makes an empty directory ready for the first start. */
  format(place: Place): Promise<void>;
  /** Spawns the broker; it need not answer yet. */
  start(place: Place): Service;
}

/**
 * Settings that differ from both brokers' defaults: groups form without a pause, and deleted topics
 * leave the disk at once, so that a row does not run beside the deletion of the one before it.
 */
export const COMMON_CONFIG: Readonly<Record<string, string>> = {
  'group.initial.rebalance.delay.ms': '0',
  'log.segment.delete.delay.ms': '1000',
  'auto.create.topics.enable': 'false',
};
