// Work that can be interrupted: it is done at once, or by whoever has others to serve between its
// steps.

/** Yields after each step how much it has done: about the bytes it has read and written. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does the work without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
