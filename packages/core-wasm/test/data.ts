// Inputs for tests that are the same on every run.

/** Bytes of a small linear congruential generator: incompressible enough, and reproducible. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed >>> 0;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** Text that compresses as an access log does. */
export function logLines(length: number, seed = 1): Uint8Array {
  const words = ['GET', 'POST', '/orders/', '/users/', '200', '404', 'firefox', 'timeout', '\n'];
  const random = noise(length, seed);
  let text = '';
  for (let index = 0; text.length < length; index++) {
    const value = random[index % length]!;
    text += value < 40 ? ` ${value * 7919} ` : `${words[value % words.length]} `;
  }
  return new TextEncoder().encode(text.slice(0, length));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes from hexadecimal digits; spaces are for the eye. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
