// A broken promise: what the simulator looks for. It names the promise in words of ARCHITECTURE.md
// and carries what was seen; the seed and the last operations are added by whoever reports it.

/** Says which promise was broken, and how. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly promise: string;

  constructor(promise: string, seen: string) {
    super(`${promise}: ${seen}`);
    this.promise = promise;
  }
}
