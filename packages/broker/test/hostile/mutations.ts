// What is done to valid requests: to their structure, where lengths, counts and tags begin to lie,
// and to their bytes. Each mutation keeps its input and says what it did.
import type { ManualRandom } from '../../src/platform/manual-random.ts';
import {
  bigEndian,
  joined,
  lengthPart,
  type Part,
  valuePart,
  varint,
  varintPart,
} from './frame-part.ts';

/** Repeated elements stop here: a frame stays far below the largest request. */
const REPEATED_BYTES_MAX = 256 * 1024;
const REPEATS = [2, 2, 3, 3, 100, 10_000];
const LIES = [-1, -2, 0x7fff_ffff, -0x8000_0000, 0x7fff, 0xffff, 1_000_000];
const VARINT_BYTES_MAX = 6;
const RUN_BYTES_MAX = 16;

type Change = (parts: Part[], at: number, random: ManualRandom) => Part[];

const STRUCTURAL: Readonly<Record<string, Change>> = {
  lie: (parts, at, random) => {
    const part = parts[at]!;
    const near = [part.number - 1, part.number + 1, part.number * 2];
    const number = pick([...LIES, ...near], random);
    return withPart(parts, at, relabelled(part, number));
  },
  overlong: (parts, at, random) => {
    const part = parts[at]!;
    const number = part.kind === 'length' || part.kind === 'count' ? part.number + 1 : part.number;
    const bytes = varint(number, random.integer(2, VARINT_BYTES_MAX));
    return withPart(parts, at, { ...part, bytes });
  },
  drop: (parts, at) => parts.toSpliced(at, 1),
  double: (parts, at) => parts.toSpliced(at, 0, parts[at]!),
  swap: (parts, at, random) => {
    const other = random.integer(0, parts.length - 1);
    const swapped = [...parts];
    [swapped[at], swapped[other]] = [swapped[other]!, swapped[at]!];
    return swapped;
  },
  cut: (parts, at) => parts.slice(0, at),
  repeat: (parts, at, random) => repeated(parts, at, pick(REPEATS, random)),
  tag: (parts, at, random) => insertedTag(parts, at, random),
  edge: (parts, at, random) => {
    const part = parts[at]!;
    const fill = pick([0x00, 0xff, 0x80, 0x7f], random);
    return withPart(parts, at, { ...part, bytes: part.bytes.slice().fill(fill) });
  },
};
const STRUCTURAL_NAMES = Object.keys(STRUCTURAL);

/** One structural mutation, and its name. */
export function mutateParts(parts: Part[], random: ManualRandom): [Part[], string] {
  if (parts.length === 0) return [parts, 'nothing'];
  const name = pick(STRUCTURAL_NAMES, random);
  const at = placeFor(name, parts, random);
  return [STRUCTURAL[name]!(parts, at, random), `${name}@${at}`];
}

/** Lies and repetitions do most harm on lengths and counts. */
function placeFor(name: string, parts: readonly Part[], random: ManualRandom): number {
  const wanted: Record<string, (part: Part) => boolean> = {
    lie: ({ kind }) => kind !== 'value' && kind !== 'content',
    overlong: ({ isCompact }) => isCompact,
    repeat: ({ kind, number }) => kind === 'count' && number > 0,
    tag: ({ kind }) => kind === 'tag-count',
  };
  const places = parts.flatMap((part, at) => (wanted[name]?.(part) === false ? [] : [at]));
  return places.length === 0 ? random.integer(0, parts.length - 1) : pick(places, random);
}

function relabelled(part: Part, number: number): Part {
  if (part.kind === 'length' || part.kind === 'count') {
    return lengthPart(part.kind, number, part.isCompact, part.width, part.span);
  }
  if (part.isCompact) return { ...part, number, bytes: varint(number) };
  return { ...part, bytes: bigEndian(number, Math.max(1, part.bytes.length)) };
}

/** All elements of an array `times` over, with a count that fits. */
function repeated(parts: Part[], at: number, times: number): Part[] {
  const count = parts[at]!;
  if (count.kind !== 'count' || count.number <= 0) return parts;
  const elements = joined(parts.slice(at + 1, at + 1 + count.span));
  const room = Math.floor(REPEATED_BYTES_MAX / (elements.length + 1));
  const most = Math.max(1, Math.min(times, room));
  const all = new Uint8Array(elements.length * most);
  for (let copy = 0; copy < most; copy++) all.set(elements, copy * elements.length);
  const counted = lengthPart('count', count.number * most, count.isCompact, 4, 1);
  const rest = parts.slice(at + 1 + count.span);
  return [...parts.slice(0, at), counted, valuePart(all), ...rest];
}

/** Adds a tagged field where there is a count of them: unknown, or one that may be there twice. */
function insertedTag(parts: Part[], at: number, random: ManualRandom): Part[] {
  const count = parts[at]!;
  if (count.kind !== 'tag-count') return parts;
  const content = random.bytes(random.integer(0, 8));
  const tag = [
    varintPart('tag', pick([0, 1, 2, 77, 0x7fff_ffff], random)),
    varintPart('tag-size', content.length),
    { ...count, kind: 'content', bytes: content } as const,
  ];
  const counted = varintPart('tag-count', count.number + 1);
  return [...parts.slice(0, at), counted, ...tag, ...parts.slice(at + 1)];
}

/** One bytewise mutation, and its name. `other` gives what is spliced in. */
export function mutateBytes(
  bytes: Uint8Array,
  other: Uint8Array,
  random: ManualRandom,
): [Uint8Array, string] {
  const at = random.integer(0, Math.max(0, bytes.length - 1));
  const end = at + random.integer(1, RUN_BYTES_MAX);
  const join = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
  const before = bytes.subarray(0, at);
  switch (random.integer(0, 5)) {
    case 0: {
      const copy = bytes.slice();
      if (copy.length > 0) copy[at]! ^= 1 << random.integer(0, 7);
      return [copy, `flip@${at}`];
    }
    case 1: {
      const from = random.integer(0, Math.max(0, other.length - 1));
      return [join(before, other.subarray(from)), `splice@${at}`];
    }
    case 2:
      return [join(before, random.bytes(end - at), bytes.subarray(at)), `insert@${at}`];
    case 3:
      return [join(before, bytes.subarray(end)), `delete@${at}`];
    case 4:
      return [join(before, random.bytes(end - at), bytes.subarray(end)), `noise@${at}`];
    default:
      return [before.slice(), `truncate@${at}`];
  }
}

function withPart(parts: readonly Part[], at: number, part: Part): Part[] {
  const changed = [...parts];
  changed[at] = part;
  return changed;
}

function pick<Value>(values: readonly Value[], random: ManualRandom): Value {
  return values[random.integer(0, values.length - 1)]!;
}
