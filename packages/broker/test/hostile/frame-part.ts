// A request as a row of parts, each a piece of bytes that knows what it is: the mutations need to
// tell a length from what it counts. Parts are never changed, only replaced.

/** What a part is. */
export type PartKind = 'value' | 'length' | 'content' | 'count' | 'tag-count' | 'tag' | 'tag-size';

/** A piece of a request. */
export interface Part {
  readonly kind: PartKind;
  readonly bytes: Uint8Array;
  /** Whether a length or count is a varint, one greater than what it says. */
  readonly isCompact: boolean;
  /** The number that a length or count says; 0 for other parts. */
  readonly number: number;
  /** How many bytes a classic length has. */
  readonly width: 2 | 4;
  /** For a count: how many parts behind it are its elements, and how many parts one takes. */
  readonly span: number;
}

const PLAIN = { isCompact: false, number: 0, width: 4, span: 0 } as const;

export function valuePart(bytes: Uint8Array): Part {
  return { ...PLAIN, kind: 'value', bytes };
}

export function contentPart(bytes: Uint8Array): Part {
  return { ...PLAIN, kind: 'content', bytes };
}

/** A part that holds a bare varint: a tag, its size, or how many there are. */
export function varintPart(kind: 'tag-count' | 'tag' | 'tag-size', number: number): Part {
  return { ...PLAIN, kind, number, isCompact: true, bytes: varint(number) };
}

/** A length or count; -1 is null. */
export function lengthPart(
  kind: 'length' | 'count',
  number: number,
  isCompact: boolean,
  width: 2 | 4,
  span = 0,
): Part {
  return {
    kind,
    number,
    isCompact,
    width,
    span,
    bytes: isCompact ? varint(number + 1) : bigEndian(number, width),
  };
}

/** `number` as Kafka's unsigned varint; negative numbers as their 32 bits. */
export function varint(number: number, sizeBytesMin = 1): Uint8Array {
  const bytes: number[] = [];
  let rest = number >>> 0;
  while (rest >= 0x80 || bytes.length + 1 < sizeBytesMin) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** The low bits of `number`, most significant byte first. */
export function bigEndian(number: number | bigint, sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  let rest = BigInt.asUintN(sizeBytes * 8, BigInt(number));
  for (let at = sizeBytes - 1; at >= 0; at--) {
    bytes[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

/** All parts in one. */
export function joined(parts: readonly Part[]): Uint8Array {
  const sizeBytes = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const { bytes } of parts) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
