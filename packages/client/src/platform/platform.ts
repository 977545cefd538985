// Everything of the outside world in one object: what a client is given at its construction.
import { type Clock, systemClock } from './clock.ts';
import { nodeTransport } from './node-transport.ts';
import { type Random, systemRandom } from './random.ts';
import { systemTimers, type Timers } from './timers.ts';
import type { Transport } from './transport.ts';

/** The outside world. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly transport: Transport;
}

/** This process on this machine. */
export const systemPlatform: Platform = {
  clock: systemClock,
  random: systemRandom,
  timers: systemTimers,
  transport: nodeTransport,
};
