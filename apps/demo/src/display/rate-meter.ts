// The rate of something that only grows, over the last seconds rather than since the start.

const WINDOW_MS = 2000;
const SECOND_MS = 1000;

interface Sample {
  readonly timeMs: number;
  readonly total: number;
}

/** Rates from totals that are told now and then. */
export class RateMeter {
  readonly #samples: Sample[] = [];

  /** Takes the total of `timeMs` and gives the rate per second since the window's beginning. */
  rate(timeMs: number, total: number): number {
    this.#samples.push({ timeMs, total });
    while (this.#samples.length > 2 && timeMs - this.#samples[1]!.timeMs >= WINDOW_MS) {
      this.#samples.shift();
    }
    const oldest = this.#samples[0]!;
    const durationMs = timeMs - oldest.timeMs;
    return durationMs === 0 ? 0 : ((total - oldest.total) / durationMs) * SECOND_MS;
  }
}
