// The runtime's own zlib, where there is one: Node, Deno and Bun. Asked for at run time and not
// imported, because an import would break bundles for browsers.

/** The part of node:zlib that is used here. */
export interface BuiltinZlib {
  gzipSync(bytes: Uint8Array, options: { level?: number }): Uint8Array;
  gunzipSync(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array;
  /** From Node 22.15 on. */
  zstdCompressSync?(bytes: Uint8Array, options: { params: Record<number, number> }): Uint8Array;
  zstdDecompressSync?(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array;
  gunzip: ZlibLater;
  zstdDecompress?: ZlibLater;
  constants: { ZSTD_c_compressionLevel?: number };
}

/** Decompresses on a thread of its own. */
export type ZlibLater = (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
  done: (error: Error | null, content: Uint8Array) => void,
) => void;

/** Calls a function of zlib that answers later. */
export function later(
  work: ZlibLater,
  bytes: Uint8Array,
  maxOutputLength: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    work(bytes, { maxOutputLength }, (error, content) => {
      if (error === null) resolve(plainBytes(content));
      else reject(error);
    });
  });
}

interface ProcessLike {
  getBuiltinModule?(name: string): unknown;
}

/** The runtime's zlib, or undefined in browsers. */
export function builtinZlib(): BuiltinZlib | undefined {
  const { process } = globalThis as { process?: ProcessLike };
  return process?.getBuiltinModule?.('node:zlib') as BuiltinZlib | undefined;
}

/** Whether `error` says that the output passed maxOutputLength. */
export function isOutputTooLarge(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'ERR_BUFFER_TOO_LARGE';
}

/** The bytes of a Buffer as a plain Uint8Array, so that results look alike in every runtime. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
