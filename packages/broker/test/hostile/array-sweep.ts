// Fills each array of each API with as many least elements as a frame of some size holds, alone,
// and sees how long the event loop stands still for it: a million of nothing is the cheapest attack
// there is.
import { Attacker, type Outcome } from './attacker.ts';
import type { Battlefield } from './hostile-run.ts';
import type { RequestShape } from './request-shapes.ts';
import { arrayPaths } from './request-writer.ts';
import { apiName } from './verdict.ts';
import { ownStallMs } from './watched-broker.ts';
import type { HostileFrame, HostileFrames } from './hostile-frames.ts';

const ROUNDS = 3;
const STALL_MS_MAX = 50;

/** What one filled array costs. */
export interface SweepResult {
  readonly name: string;
  readonly elements: number;
  readonly sizeBytes: number;
  readonly outcome: Outcome;
  /** The shortest of the longest stalls of a few rounds. */
  readonly stallMs: number;
  readonly rss: number;
}

/** Sweeps over all arrays in the newest and oldest versions, frames of about `sizeBytes`. */
export async function* arraySweep(
  { broker, shapes, frames }: Battlefield,
  sizeBytes: number,
  elementsMax: number,
  isDistinct: boolean,
  only = '',
): AsyncGenerator<SweepResult> {
  for (const shape of shapes) {
    for (const version of new Set([shape.minVersion, shape.maxVersion])) {
      for (const path of arrayPaths(shape, version)) {
        if (!apiName(shape.apiKey).includes(only)) continue;
        const [frame, elements] = fill(frames, shape, version, path, sizeBytes, {
          elementsMax,
          isDistinct,
        });
        let stallMs = Infinity;
        let outcome: Outcome = 'answered';
        for (let round = 0; round < ROUNDS && stallMs > STALL_MS_MAX && broker.isAlive; round++) {
          const attacker = new Attacker(broker.port);
          await broker.state('reset');
          outcome = await attacker.attack(frame);
          attacker.close();
          stallMs = Math.min(stallMs, ownStallMs(await broker.state('reset')));
        }
        const { rss } = await broker.state();
        const name = `${apiName(shape.apiKey)} v${version} ${path}`;
        yield { name, elements, sizeBytes: frame.request.length, outcome, stallMs, rss };
        if (!broker.isAlive) return;
      }
    }
  }
}

function fill(
  frames: HostileFrames,
  shape: RequestShape,
  version: number,
  path: string,
  sizeBytes: number,
  { elementsMax, isDistinct }: { elementsMax: number; isDistinct: boolean },
): [HostileFrame, elements: number] {
  const filled = (count: number) =>
    frames.filled(shape, version, { path, count, isDistinct: isDistinct && count > 2 });
  const least = filled(2).request.length - filled(1).request.length;
  const count = Math.min(elementsMax, Math.floor(sizeBytes / Math.max(1, least)));
  return [filled(count), count];
}
