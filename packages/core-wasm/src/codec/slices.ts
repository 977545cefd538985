// Work of a codec that can be interrupted: it is done at once, or in slices with others between
// them. Between two steps nothing of it may lie in core memory but what its output saves.
import type { Steps } from '../steps.ts';
import type { ScratchOutput } from './scratch-output.ts';

/** Work of one slice, about 2 ms of it. */
const SLICE_WORK = 1024 * 1024;

/** What a step costs besides its bytes. */
export const STEP_WORK_MIN = 64;

/** Does the work with pauses, in which others may use the window of `output`. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  output: ScratchOutput,
  pause: () => Promise<void>,
): Promise<Result> {
  for (let work = 0; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    work += step.value;
    if (work < SLICE_WORK) continue;
    work = 0;
    output.suspend();
    await pause();
    output.resume();
  }
}
