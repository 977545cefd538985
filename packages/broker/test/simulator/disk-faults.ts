// The faults of one life's disk: from the n-th operation of a kind on, or at that one alone, calls
// fail as real ones do: a write after some of its bytes, a sync with or without losing what it was
// to cover.
import type { FileOperation, Interruption } from '../../src/platform/disk-control.ts';
import { systemError } from '../../src/platform/manual-file-system.ts';
import type { Dice, DiskFault } from './scenario.ts';

/** One fault to come. */
export interface DiskFaultPlan {
  readonly kind: DiskFault;
  /** Operations of that kind, or bytes for `space`, that work before. */
  readonly after: number;
  /** Whether all later ones fail as well. */
  readonly isLasting: boolean;
  /** Only files whose path ends so are hit. */
  readonly suffix: string;
}

/** Draws when a fault of a kind strikes. */
export function drawDiskFault(dice: Dice, kind: DiskFault): DiskFaultPlan {
  const after =
    kind === 'space' ? dice.integer(500, 40_000) : dice.integer(1, dice.pick([10, 120]));
  const isLogs = (kind === 'sync' || kind === 'write') && dice.chance(0.6);
  return { kind, after, isLasting: dice.chance(0.4), suffix: isLogs ? '.log' : '' };
}

/** A fault that happened. */
export interface StruckFault {
  readonly operation: FileOperation;
  readonly path: string;
}

/** The faults of one life. */
export class DiskFaults {
  readonly #dice: Dice;
  readonly #plan: DiskFaultPlan | null;
  readonly struck: StruckFault[] = [];
  #count = 0;

  constructor(dice: Dice, plan: DiskFaultPlan | null) {
    this.#dice = dice;
    this.#plan = plan;
  }

  get hasStruck(): boolean {
    return this.struck.length > 0;
  }

  /** What happens instead of the operation; null when it works. */
  strike(operation: FileOperation, path: string, sizeBytes: number): Interruption | null {
    if (this.#plan === null) return null;
    const { kind, after, isLasting, suffix } = this.#plan;
    if (operation !== (kind === 'space' ? 'write' : kind) || !path.endsWith(suffix)) return null;
    const before = this.#count;
    this.#count += kind === 'space' ? sizeBytes : 1;
    if (this.#count <= after || (this.hasStruck && !isLasting)) return null;
    this.struck.push({ operation, path });
    if (kind === 'space') {
      const doneBytes = Math.max(0, Math.min(sizeBytes, after - before));
      return { error: systemError('ENOSPC', operation, path), doneBytes };
    }
    return {
      error: systemError(kind === 'open' ? 'EMFILE' : 'EIO', operation, path),
      doneBytes: this.#dice.chance(0.5) ? this.#dice.integer(0, sizeBytes) : 0,
      losesWrites: this.#dice.chance(0.5),
    };
  }
}
