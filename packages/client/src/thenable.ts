// What can be awaited: promises, those of other realms, and the lazy objects of query builders. An
// `instanceof Promise` misses the last two, and would take their work for done.

/** Whether waiting for `value` means anything. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}
