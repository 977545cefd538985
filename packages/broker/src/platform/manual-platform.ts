// The outside world under control: what a test or a simulation gives to a broker so that the same
// seed gives the same run.
import { ManualClock } from './manual-clock.ts';
import { ManualFileSystem } from './manual-file-system.ts';
import { ManualRandom } from './manual-random.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import type { Network } from './network.ts';
import type { Platform } from './platform.ts';

/** A network on which nobody can listen: for rooms that are tested without one. */
const noNetwork: Network = {
  listen: () => Promise.reject(new Error('This platform has no network.')),
};

/** Clock, scheduler, randomness and disk of one simulated machine. */
export class ManualPlatform implements Platform {
  readonly clock: ManualClock;
  readonly scheduler: ManualScheduler;
  readonly random: ManualRandom;
  readonly fileSystem: ManualFileSystem;
  readonly network: Network;

  /** A machine; after a power failure it goes on with the disk that the failure left. */
  constructor(
    options: {
      seed?: number;
      clock?: ManualClock;
      fileSystem?: ManualFileSystem;
      network?: Network;
    } = {},
  ) {
    this.clock = options.clock ?? new ManualClock();
    this.scheduler = new ManualScheduler(this.clock);
    this.random = new ManualRandom(options.seed ?? 1);
    this.fileSystem = options.fileSystem ?? new ManualFileSystem();
    this.network = options.network ?? noNetwork;
  }

  close(): void {}
}
