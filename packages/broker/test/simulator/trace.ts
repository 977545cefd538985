// What happened in a run, one line per step: the last lines for whoever reads a failure, and a hash
// over all of them that tells whether two runs were the same.

const LINES_KEPT = 60;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The steps of one run. */
export class Trace {
  readonly #onLine: ((line: string) => void) | null;
  readonly #last: string[] = [];
  #hash = FNV_OFFSET;
  #count = 0;

  constructor(onLine: ((line: string) => void) | null = null) {
    this.#onLine = onLine;
  }

  add(nowMs: number, line: string): void {
    const stamped = `${nowMs.toFixed(0)} ${line}`;
    for (let index = 0; index < stamped.length; index++) {
      this.#hash = Math.imul(this.#hash ^ stamped.charCodeAt(index), FNV_PRIME);
    }
    this.#count++;
    this.#last.push(stamped);
    if (this.#last.length > LINES_KEPT) this.#last.shift();
    this.#onLine?.(stamped);
  }

  get count(): number {
    return this.#count;
  }

  /** The same for the same steps. */
  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }

  /** The newest steps, oldest first. */
  get last(): readonly string[] {
    return this.#last;
  }
}
