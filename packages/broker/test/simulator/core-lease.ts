// One core for all brokers of a thread, one after another: making one costs more than a life. What
// the last broker held when it died is taken back.
import { type Core, createCore } from '@millrace/core-wasm';

const MEMORY_BYTES = 32 * 1024 * 1024;

const lease: { core: Core | null; readonly held: Set<number> } = { core: null, held: new Set() };

/** The core, as if it were new. Whoever had it before must not use it any more. */
export function leaseCore(): Core {
  const core = (lease.core ??= watchedCore());
  for (const pointer of lease.held) core.free(pointer);
  return core;
}

function watchedCore(): Core {
  const core = createCore({ memorySizeBytes: MEMORY_BYTES });
  const allocate = core.allocate.bind(core);
  const free = core.free.bind(core);
  core.allocate = (sizeBytes) => {
    const pointer = allocate(sizeBytes);
    lease.held.add(pointer);
    return pointer;
  };
  core.free = (pointer) => {
    free(pointer);
    lease.held.delete(pointer);
  };
  return core;
}
