// The stream of hostile frames: frame number N of a seed is always the same, given what exists in
// the broker. A third is valid, so that state comes about that the others can hurt.
import { ManualRandom } from '../../src/platform/manual-random.ts';
import { bigEndian, contentPart, joined, lengthPart, type Part, varintPart } from './frame-part.ts';
import { mutateBytes, mutateParts } from './mutations.ts';
import type { RequestShape } from './request-shapes.ts';
import { RequestValues } from './request-values.ts';
import { type FilledArray, RequestWriter } from './request-writer.ts';
import type { World } from './world.ts';

/** How a frame came about. */
export type FrameKind = 'valid' | 'structural' | 'bytewise' | 'header' | 'length' | 'garbage';

/** A frame to be sent. */
export interface HostileFrame {
  readonly kind: FrameKind;
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly correlationId: number;
  /** The request behind its length. */
  readonly request: Uint8Array;
  /** The length that is announced for it; it may lie. */
  readonly announcedLength: number;
  /** What was done to it. */
  readonly changes: readonly string[];
}

const LENGTH_BYTES = 4;
const CLIENT_ID = 'hostile';
const CLIENT_ID_BYTES_MAX = 0x7fff;
const CHANGES_MAX = 3;
const GARBAGE_BYTES_MAX = 400;
const KINDS: readonly [FrameKind, share: number][] = [
  ['valid', 0.34],
  ['structural', 0.36],
  ['bytewise', 0.22],
  ['header', 0.04],
  ['length', 0.02],
  ['garbage', 0.02],
];
/** Keeps the numbers of seed and frame apart in one 32-bit state. */
const FRAME_STRIDE = 0x9e37_79b1;

/** The bytes of a frame as they go to the socket. */
export function bytesOf({ announcedLength, request }: HostileFrame): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES + request.length);
  bytes.set(bigEndian(announcedLength, LENGTH_BYTES));
  bytes.set(request, LENGTH_BYTES);
  return bytes;
}

/** Makes the frames of one seed. */
export class HostileFrames {
  readonly #seed: number;
  readonly #shapes: readonly RequestShape[];
  readonly #world: World;

  constructor(seed: number, shapes: readonly RequestShape[], world: World) {
    this.#seed = seed;
    this.#shapes = shapes;
    this.#world = world;
  }

  /** Frame `index`, which is its correlation id as well. */
  frame(index: number): HostileFrame {
    const random = new ManualRandom((this.#seed + Math.imul(index, FRAME_STRIDE)) >>> 0);
    const kind = this.#kind(random);
    const shape = this.#shapes[random.integer(0, this.#shapes.length - 1)]!;
    const version = random.integer(shape.minVersion, shape.maxVersion);
    const valid = this.#valid(shape, version, index, random);
    return { ...valid, ...this.#hurt(kind, valid, index, random) };
  }

  /** A valid frame in which the array at `filled.path` has very many elements. */
  filled(shape: RequestShape, version: number, filled: FilledArray): HostileFrame {
    return assemble(this.#valid(shape, version, 1, new ManualRandom(this.#seed), filled));
  }

  #valid(
    shape: RequestShape,
    apiVersion: number,
    correlationId: number,
    random: ManualRandom,
    filled: FilledArray | null = null,
  ): Draft {
    const values = new RequestValues(random, this.#world);
    const { apiKey, message } = shape;
    const isFlexible = apiVersion >= message.flexible.min && apiVersion <= message.flexible.max;
    const header = headerParts(apiKey, apiVersion, correlationId, isFlexible, CLIENT_ID);
    const body = new RequestWriter(shape, values, random, filled).write(apiVersion);
    return { apiKey, apiVersion, correlationId, isFlexible, header, body };
  }

  #kind(random: ManualRandom): FrameKind {
    let rest = random.next();
    for (const [kind, share] of KINDS) {
      if (rest < share) return kind;
      rest -= share;
    }
    return 'valid';
  }

  #hurt(kind: FrameKind, draft: Draft, index: number, random: ManualRandom): HostileFrame {
    const changes: string[] = [];
    const times = random.integer(1, CHANGES_MAX);
    let { header, body } = draft;
    if (kind === 'structural') {
      for (let count = 0; count < times; count++) {
        const [changed, change] = mutateParts(body, random);
        body = changed;
        changes.push(change);
      }
    } else if (kind === 'header') header = this.#hurtHeader(draft, random);
    const frame = { ...assemble({ ...draft, header, body }), kind, changes };
    if (kind === 'bytewise') return this.#hurtBytes(frame, times, index, random);
    if (kind === 'length') return { ...frame, announcedLength: lyingLength(frame, random) };
    if (kind !== 'garbage') return frame;
    const request = random.bytes(random.integer(0, GARBAGE_BYTES_MAX));
    return { ...frame, request, announcedLength: random.integer(-0x8000_0000, 0x7fff_ffff) };
  }

  #hurtBytes(
    frame: HostileFrame,
    times: number,
    index: number,
    random: ManualRandom,
  ): HostileFrame {
    const shape = this.#shapes[random.integer(0, this.#shapes.length - 1)]!;
    const other = assemble(this.#valid(shape, shape.maxVersion, index, random)).request;
    let { request } = frame;
    const changes: string[] = [];
    for (let count = 0; count < times; count++) {
      const [changed, change] = mutateBytes(request, other, random);
      request = changed;
      changes.push(change);
    }
    return { ...frame, request, announcedLength: request.length, changes };
  }

  #hurtHeader(draft: Draft, random: ManualRandom): Part[] {
    const { apiKey, apiVersion, correlationId, isFlexible } = draft;
    const make = (key: number, version: number, flexible: boolean, clientId: string) =>
      headerParts(key, version, correlationId, flexible, clientId);
    switch (random.integer(0, 4)) {
      case 0:
        return make(random.integer(-1, 100), apiVersion, isFlexible, CLIENT_ID);
      case 1:
        return make(apiKey, random.integer(-2, 30), isFlexible, CLIENT_ID);
      case 2:
        return make(apiKey, apiVersion, !isFlexible, CLIENT_ID);
      case 3:
        return make(apiKey, apiVersion, isFlexible, 'c'.repeat(CLIENT_ID_BYTES_MAX));
      default:
        return mutateParts(draft.header, random)[0];
    }
  }
}

interface Draft {
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly correlationId: number;
  readonly isFlexible: boolean;
  readonly header: Part[];
  readonly body: Part[];
}

function headerParts(
  apiKey: number,
  apiVersion: number,
  correlationId: number,
  isFlexible: boolean,
  clientId: string,
): Part[] {
  const fixed = [
    ...bigEndian(apiKey, 2),
    ...bigEndian(apiVersion, 2),
    ...bigEndian(correlationId, 4),
  ];
  const id = new TextEncoder().encode(clientId);
  return [
    contentPart(Uint8Array.from(fixed)),
    lengthPart('length', id.length, false, 2),
    contentPart(id),
    ...(isFlexible ? [varintPart('tag-count', 0)] : []),
  ];
}

function assemble({ apiKey, apiVersion, correlationId, header, body }: Draft): HostileFrame {
  const request = joined([...header, ...body]);
  const announcedLength = request.length;
  return {
    kind: 'valid',
    apiKey,
    apiVersion,
    correlationId,
    request,
    announcedLength,
    changes: [],
  };
}

function lyingLength({ request }: HostileFrame, random: ManualRandom): number {
  const { length } = request;
  const lies = [
    -1,
    -0x8000_0000,
    0x7fff_ffff,
    length - 1,
    length + 1,
    0,
    3,
    length * 2,
    104_857_601,
  ];
  return lies[random.integer(0, lies.length - 1)]!;
}
