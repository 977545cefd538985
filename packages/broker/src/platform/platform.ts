// Everything of the outside world in one object: what a broker is given at its construction.
import { type Clock, systemClock } from './clock.ts';
import type { FileSystem } from './file-system.ts';
import { MemoryFileSystem } from './memory-file-system.ts';
import type { Network } from './network.ts';
import { NodeFileSystem } from './node-file-system.ts';
import { nodeNetwork } from './node-network.ts';
import { type Random, systemRandom } from './random.ts';
import { type Scheduler, SystemScheduler } from './scheduler.ts';

/** The outside world. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly fileSystem: FileSystem;
  readonly network: Network;
  /** Ends what the platform itself keeps running. */
  close(): void;
}

/** This process on this machine; with `memory` its files live and die with it. */
export function nodePlatform(storage: 'disk' | 'memory'): Platform {
  const scheduler = new SystemScheduler(systemClock);
  return {
    clock: systemClock,
    random: systemRandom,
    scheduler,
    fileSystem: storage === 'memory' ? new MemoryFileSystem() : new NodeFileSystem(),
    network: nodeNetwork,
    close: () => scheduler.close(),
  };
}
