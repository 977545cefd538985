// Randomness as an argument: ids and jitter come from here, so that a seeded run repeats exactly.
import { randomBytes } from 'node:crypto';

/** Where the broker draws its random bytes. */
export interface Random {
  /** `sizeBytes` fresh random bytes. */
  bytes(sizeBytes: number): Uint8Array;
}

/** The operating system's random source. */
export const systemRandom: Random = { bytes: (sizeBytes) => randomBytes(sizeBytes) };

/** A number in [0, 1). */
export function randomFraction(random: Random): number {
  const bytes = random.bytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}

/** A random id in Kafka's form: 16 bytes as 22 base64url characters that never begin with '-'. */
export function randomUuid(random: Random): string {
  for (;;) {
    const text = Buffer.from(random.bytes(16)).toString('base64url');
    // A leading dash would look like an option on a command line; Kafka avoids it as well.
    if (!text.startsWith('-')) return text;
  }
}
