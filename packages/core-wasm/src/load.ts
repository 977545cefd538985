// Turns the inlined bytes into a running instance, synchronously and without touching file or
// network, so that it works the same in Node, Deno, Bun, workers, browsers and bundles. Nothing
// happens at import; the bytes of the build that is not used are never decoded.
import { CoreLoadError } from './errors.ts';
import { WASM_SCALAR } from './generated/wasm-scalar.ts';
import { WASM_SIMD } from './generated/wasm-simd.ts';
import type { Kernels, LoadedKernels, MemoryMap } from './kernels.ts';

/** Which build to run: `auto` takes SIMD where the runtime has it. */
export type SimdMode = 'auto' | 'on' | 'off';

/** Environment variable that overrides `auto`: `off` forces the scalar build. */
export const SIMD_ENVIRONMENT_VARIABLE = 'MILLRACE_WASM_SIMD';

const WASM_PAGE_BYTES = 65_536;

/** The part of the WebAssembly interface used here; runtimes differ in who declares it. */
interface WebAssemblyHost {
  validate(bytes: Uint8Array): boolean;
  Memory: new (limits: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: Record<string, Record<string, object>>,
  ) => { exports: Record<string, unknown> };
}

interface HostGlobals {
  WebAssembly?: WebAssemblyHost;
  process?: { env?: Record<string, string | undefined> };
}

const host = globalThis as unknown as HostGlobals;

/** Makes memory and instance. `memorySizeBytes` is a whole number of pages. */
export function loadKernels(memorySizeBytes: number, mode: SimdMode): LoadedKernels {
  const wasm = webAssembly();
  const { bytes, simd } = chooseBuild(wasm, mode);
  const pages = memorySizeBytes / WASM_PAGE_BYTES;
  const memory = new wasm.Memory({ initial: pages, maximum: pages });
  const exports = instantiate(bytes, { env: { memory } });
  (exports['initialize'] as () => void)();
  return {
    kernels: exports as unknown as Kernels,
    map: readMemoryMap(exports),
    buffer: memory.buffer,
    simd,
  };
}

/** Compiles and instantiates on the spot; returns the exports. */
export function instantiate(
  bytes: Uint8Array,
  imports: Record<string, Record<string, object>>,
): Record<string, unknown> {
  const wasm = webAssembly();
  return new wasm.Instance(new wasm.Module(bytes), imports).exports;
}

function webAssembly(): WebAssemblyHost {
  if (host.WebAssembly !== undefined) return host.WebAssembly;
  throw new CoreLoadError(
    'CORE_NO_WEBASSEMBLY',
    'This runtime has no WebAssembly. Start it without the switch that disables it, ' +
      'such as --jitless.',
  );
}

function chooseBuild(wasm: WebAssemblyHost, mode: SimdMode): { bytes: Uint8Array; simd: boolean } {
  if (mode === 'off' || (mode === 'auto' && readEnvironment() === 'off')) {
    return { bytes: decodeBase64(WASM_SCALAR), simd: false };
  }
  const simdBytes = decodeBase64(WASM_SIMD);
  if (wasm.validate(simdBytes)) return { bytes: simdBytes, simd: true };
  if (mode === 'on') {
    throw new CoreLoadError(
      'CORE_NO_SIMD',
      "This runtime's WebAssembly has no SIMD. Use simd: 'auto' to fall back to the scalar build.",
    );
  }
  return { bytes: decodeBase64(WASM_SCALAR), simd: false };
}

function readEnvironment(): string | undefined {
  try {
    return host.process?.env?.[SIMD_ENVIRONMENT_VARIABLE];
  } catch {
    // Deno asks before it shows a variable; a refusal means that nobody forces anything.
    return undefined;
  }
}

/** Bytes of an inlined module. */
export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The windows are constants of the module, exported as WebAssembly globals: written down once. */
function readMemoryMap(exports: Record<string, unknown>): MemoryMap {
  const read = (name: string) => (exports[name] as { value: number }).value;
  return {
    arena: read('ARENA'),
    headerWindow: read('HEADER_WINDOW'),
    inputWindow: read('INPUT_WINDOW'),
    inputWindowSize: read('INPUT_WINDOW_SIZE'),
    outputWindow: read('OUTPUT_WINDOW'),
    outputWindowSize: read('OUTPUT_WINDOW_SIZE'),
    results: read('RESULTS'),
    rowTable: read('ROW_TABLE'),
    rowTableSize: read('ROW_TABLE_SIZE'),
  };
}
