// Inputs of the benchmarks: the same on every run.

/** A generator of whole numbers below 2^24. */
export function sequence(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** An access log in lines of JSON, the kind of content that is compressed in practice. */
export function accessLog(sizeBytes: number): Buffer {
  const next = sequence();
  const pick = <T>(list: readonly T[]) => list[next() % list.length];
  const lines: string[] = [];
  for (let size = 0, index = 0; size < sizeBytes; index++) {
    const line = JSON.stringify({
      ts: 1_700_000_000_000 + index * 13,
      ip: `10.${next() % 256}.${next() % 256}.${next() % 256}`,
      method: pick(['GET', 'POST', 'PUT']),
      path: `${pick(['/api/v1/users/', '/api/v1/orders/', '/static/'])}${next() % 100_000}`,
      status: pick([200, 200, 200, 404, 500]),
      bytes: next() % 50_000,
      agent: pick(['Mozilla/5.0 (X11; Linux x86_64)', 'curl/8.0', 'kafka-client']),
    });
    lines.push(line);
    size += line.length + 1;
  }
  return Buffer.from(`${lines.join('\n')}\n`).subarray(0, sizeBytes);
}

/** Keys of 10 characters. */
export const keys = Array.from(
  { length: 1000 },
  (_, index) => `key${String(index).padStart(7, '0')}`,
);

/** Values of 100 bytes. */
export const values = Array.from({ length: 1000 }, (_, index) =>
  Buffer.from('v'.repeat(90) + String(index).padStart(10, 'x')),
);
