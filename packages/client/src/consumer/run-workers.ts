// Calls a handler for what a consumer reads. Each worker holds one partition's records at a time,
// so that a partition is handled in order however many workers there are.
import { onAbort, type Signal } from '../abort.ts';
import { KafkaError } from '../errors.ts';
import { isThenable } from '../thenable.ts';

/** How to handle what is read: record by record, or batch by batch. */
export interface RunOptions<Record, Batch> {
  /** Called for each record; the next one of its partition waits until what it returns, a promise
   * or any other object with `then`, resolves. */
  readonly handler?: ((record: Record) => unknown) | undefined;
  /** Called for each batch, in place of `handler`. */
  readonly batchHandler?: ((batch: Batch) => unknown) | undefined;
  /** How many partitions are handled at a time; default 1. */
  readonly concurrency?: number | undefined;
  /** Ends the run; what is in a handler's hands is finished first. */
  readonly signal?: Signal | undefined;
}

/** Runs the workers until the iterators end. @throws the first error of a handler */
export async function runWorkers<Record, Batch>(
  { handler, batchHandler, concurrency = 1, signal }: RunOptions<Record, Batch>,
  records: (signal: Signal) => AsyncIterable<Record>,
  batches: (signal: Signal) => AsyncIterable<Batch>,
): Promise<void> {
  if ((handler === undefined) === (batchHandler === undefined)) {
    const message = 'run() needs either a handler or a batchHandler.';
    throw new KafkaError('INVALID_ARGUMENT', message);
  }
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    const message = `concurrency must be a whole number from 1 on, not ${concurrency}.`;
    throw new KafkaError('INVALID_ARGUMENT', message);
  }
  const stop = new AbortController();
  const stopAll = () => stop.abort(signal!.reason);
  if (signal?.aborted === true) stopAll();
  const callOff = signal && onAbort(signal, stopAll);
  const worker = () =>
    handler === undefined
      ? each(batches(stop.signal), batchHandler!)
      : each(records(stop.signal), handler);
  const workers = Array.from({ length: concurrency }, () =>
    worker().catch((error: unknown) => {
      // The others finish what they hold; the first error is the one to tell.
      stop.abort(error);
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(workers);
  callOff?.();
  if (signal?.aborted === true) return;
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw stop.signal.reason;
}

async function each<Item>(
  items: AsyncIterable<Item>,
  handle: (item: Item) => unknown,
): Promise<void> {
  for await (const item of items) {
    const outcome = handle(item);
    // Waiting for what is no promise would cost each record a turn. Query builders return objects
    // that do nothing until their `then` is called, and are no instances of Promise.
    if (isThenable(outcome)) await outcome;
  }
}
