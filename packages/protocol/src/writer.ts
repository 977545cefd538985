// Writes Kafka's primitive types, which reader.ts draws. A value that its type cannot hold throws
// INVALID_MESSAGE; nothing is ever cut off silently. A writer that threw is spent.
import { GrowingBuffer } from './growing-buffer.ts';
import { STRING_BYTES_MAX } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from './tagged-field.ts';
import type { UnreadBytes } from './unread-bytes.ts';
import { UUID_BYTES, uuidIntoBytes, type Uuid } from './uuid.ts';

const TWO_TO_32 = 0x1_0000_0000;
const INT32_BYTES = 4;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
const UTF8_BYTES_PER_UNIT = 3;
/** A compact length of the longest string. */
const LENGTH_BYTES_MAX = 3;

let sharedEncoder: InstanceType<typeof TextEncoder> | undefined;

/** The element types of arrays that are not structs, by writer method. */
export interface ElementInputs {
  int8: number;
  int16: number;
  int32: number;
  int64: bigint | number;
  uuid: Uuid;
}

/**
 * One growing buffer, and the chunks cut from it.
 *
 * @example
 * const writer = new Writer();
 * const frame = writer.beginFrame();
 * MetadataApi.response.write(writer, response, 12);
 * writer.endFrame(frame);
 * socket.write(writer.finish());
 */
export class Writer extends GrowingBuffer {
  bool(value: boolean): void {
    if (typeof value !== 'boolean') throw invalid('bool', value);
    const start = this.reserve(1);
    this.data.setInt8(start, value ? 1 : 0);
  }

  int8(value: number): void {
    if ((value << 24) >> 24 !== value) throw invalid('int8', value);
    const start = this.reserve(1);
    this.data.setInt8(start, value);
  }

  int16(value: number): void {
    if ((value << 16) >> 16 !== value) throw invalid('int16', value);
    const start = this.reserve(2);
    this.data.setInt16(start, value);
  }

  uint16(value: number): void {
    if ((value & 0xffff) !== value) throw invalid('uint16', value);
    const start = this.reserve(2);
    this.data.setUint16(start, value);
  }

  int32(value: number): void {
    if ((value | 0) !== value) throw invalid('int32', value);
    const start = this.reserve(4);
    this.data.setInt32(start, value);
  }

  uint32(value: number): void {
    if (value >>> 0 !== value) throw invalid('uint32', value);
    const start = this.reserve(4);
    this.data.setUint32(start, value);
  }

  int64(value: bigint | number): void {
    if (Number.isSafeInteger(value)) {
      const start = this.reserve(8);
      const high = Math.floor((value as number) / TWO_TO_32);
      this.data.setInt32(start, high);
      this.data.setUint32(start + 4, (value as number) - high * TWO_TO_32);
      return;
    }
    if (typeof value !== 'bigint' && !Number.isInteger(value)) throw invalid('int64', value);
    const exact = BigInt(value);
    if (exact < INT64_MIN || exact > INT64_MAX) throw invalid('int64', value);
    const start = this.reserve(8);
    this.data.setBigInt64(start, exact);
  }

  float64(value: number): void {
    if (typeof value !== 'number') throw invalid('float64', value);
    const start = this.reserve(8);
    this.data.setFloat64(start, value);
  }

  uuid(value: Uuid): void {
    const start = this.reserve(UUID_BYTES);
    uuidIntoBytes(value, this.bytes, start);
  }

  unsignedVarint(value: number): void {
    if (value >>> 0 !== value) throw invalid('unsigned varint', value);
    let rest = value;
    while (rest > 0x7f) {
      const start = this.reserve(1);
      this.data.setUint8(start, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    const start = this.reserve(1);
    this.data.setUint8(start, rest);
  }

  /** A zigzag-coded 32-bit varint. */
  varint(value: number): void {
    if ((value | 0) !== value) throw invalid('varint', value);
    this.unsignedVarint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** A zigzag-coded 64-bit varint. */
  varlong(value: bigint | number): void {
    const exact = BigInt(value);
    if (exact < INT64_MIN || exact > INT64_MAX) throw invalid('varlong', value);
    let rest = BigInt.asUintN(64, (exact << 1n) ^ (exact >> 63n));
    while (rest > 0x7fn) {
      const start = this.reserve(1);
      this.data.setUint8(start, Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    const start = this.reserve(1);
    this.data.setUint8(start, Number(rest));
  }

  /** A string; null only where `nullable`. */
  string(value: string | null, flexible: boolean, nullable = false): void {
    if (value === null) {
      this.#null(flexible, nullable, 2);
      return;
    }
    if (typeof value !== 'string') throw invalid('string', value);
    if (value.length > STRING_BYTES_MAX) throw tooLong(value.length);
    this.ensure(LENGTH_BYTES_MAX + value.length * UTF8_BYTES_PER_UNIT);
    // The length is written for ASCII first, which is nearly always right.
    const start = this.position;
    this.#stringLength(value.length, flexible);
    const textStart = this.reserve(value.length);
    const bytes = this.bytes;
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index);
      if (unit >= 0x80) {
        this.position = start;
        this.#encodedString(value, flexible);
        return;
      }
      bytes[textStart + index] = unit;
    }
  }

  /**
   * A bytes or records field; null only where `nullable`. Large ones are referenced, as are those
   * that are still to be read.
   */
  byteArray(value: Uint8Array | UnreadBytes | null, flexible: boolean, nullable = false): void {
    if (value === null) {
      this.#null(flexible, nullable, 4);
      return;
    }
    const isRead = value instanceof Uint8Array;
    if (!isRead && typeof value?.readInto !== 'function') throw invalid('bytes', value);
    this.#length(value.length, flexible);
    if (isRead) this.raw(value);
    else this.refer(value);
  }

  /** An array of structs; null only where `nullable`. */
  structs<Struct>(
    values: readonly Struct[] | null,
    flexible: boolean,
    nullable: boolean,
    write: (writer: Writer, value: Struct, version: number) => void,
    version: number,
  ): void {
    if (this.#arrayCount(values, flexible, nullable)) return;
    for (const value of values!) write(this, value, version);
  }

  /** A struct that may be null: a marker, then its fields. */
  nullableStruct<Struct>(
    value: Struct | null,
    write: (writer: Writer, value: Struct, version: number) => void,
    version: number,
  ): void {
    this.int8(value === null ? -1 : 1);
    if (value !== null) write(this, value, version);
  }

  /** As {@link nullableStruct} in a tagged field, where the marker is a varint and 0 means null. */
  nullableTaggedStruct<Struct>(
    value: Struct | null,
    write: (writer: Writer, value: Struct, version: number) => void,
    version: number,
  ): void {
    this.unsignedVarint(value === null ? 0 : 1);
    if (value !== null) write(this, value, version);
  }

  /** An array of `element`, written by the writer's method of that name. */
  array<Element extends keyof ElementInputs>(
    values: readonly ElementInputs[Element][] | null,
    flexible: boolean,
    nullable: boolean,
    element: Element,
  ): void {
    if (this.#arrayCount(values, flexible, nullable)) return;
    if (element === 'int32') {
      this.#int32s(values as readonly number[]);
      return;
    }
    const write = this[element] as (value: ElementInputs[Element]) => void;
    for (const value of values!) write.call(this, value);
  }

  strings(values: readonly string[] | null, flexible: boolean, nullable: boolean): void {
    if (this.#arrayCount(values, flexible, nullable)) return;
    for (const value of values!) this.string(value, flexible);
  }

  /** Begins the value of a known tagged field; give the result to {@link endTag}. */
  beginTag(): number {
    return this.beginTakeOut();
  }

  /** Takes the value written since {@link beginTag} out again and adds it to `fields`. */
  endTag(fields: TaggedField[] | undefined, tag: number, mark: number): TaggedField[] {
    const list = fields ?? [];
    list.push({ tag, data: this.takeOut(mark) });
    return list;
  }

  /** Writes the tagged fields of a struct, known and unknown, in the order of their tags. */
  taggedFields(
    flexible: boolean,
    known: readonly TaggedField[] | undefined,
    unknown: readonly TaggedField[] = NO_TAGGED_FIELDS,
  ): void {
    if (!flexible) {
      if (unknown.length === 0) return;
      throw new ProtocolError(
        'UNSUPPORTED_VERSION',
        'unknown tagged fields are set, but this version has none; drop them',
      );
    }
    if (known === undefined && unknown.length === 0) {
      this.unsignedVarint(0);
      return;
    }
    const all = [...(known ?? []), ...unknown].sort((one, other) => one.tag - other.tag);
    this.unsignedVarint(all.length);
    let previous = -1;
    for (const { tag, data } of all) {
      if (tag === previous) {
        throw new ProtocolError('INVALID_MESSAGE', `tag ${tag} occurs twice; keep one of them`);
      }
      previous = tag;
      this.unsignedVarint(tag);
      this.unsignedVarint(data.length);
      this.raw(data);
    }
  }

  /** Lists of broker ids and partitions are most arrays there are. */
  #int32s(values: readonly number[]): void {
    const start = this.reserve(values.length * INT32_BYTES);
    const data = this.data;
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!;
      if ((value | 0) !== value) throw invalid('int32', value);
      data.setInt32(start + index * INT32_BYTES, value);
    }
  }

  #arrayCount(values: readonly unknown[] | null, flexible: boolean, nullable: boolean): boolean {
    if (values === null) {
      this.#null(flexible, nullable, 4);
      return true;
    }
    if (!Array.isArray(values)) throw invalid('array', values);
    this.#length(values.length, flexible);
    return false;
  }

  #length(length: number, flexible: boolean): void {
    if (flexible) this.unsignedVarint(length + 1);
    else this.int32(length);
  }

  #stringLength(length: number, flexible: boolean): void {
    if (flexible) this.unsignedVarint(length + 1);
    else this.int16(length);
  }

  #encodedString(value: string, flexible: boolean): void {
    sharedEncoder ??= new TextEncoder();
    const start = this.position;
    this.#stringLength(STRING_BYTES_MAX, flexible);
    const textStart = this.reserve(value.length * UTF8_BYTES_PER_UNIT);
    const { written } = sharedEncoder.encodeInto(value, this.bytes.subarray(textStart));
    if (written > STRING_BYTES_MAX) throw tooLong(written);
    this.position = start;
    this.#stringLength(written, flexible);
    // A compact length may have turned out shorter than the room left for it.
    if (this.position !== textStart) {
      this.bytes.copyWithin(this.position, textStart, textStart + written);
    }
    this.position += written;
  }

  #null(flexible: boolean, nullable: boolean, classicLengthBytes: 2 | 4): void {
    if (!nullable) {
      throw new ProtocolError(
        'INVALID_MESSAGE',
        'null in a field that has no null in this version; give a value or a newer version',
      );
    }
    if (flexible) this.unsignedVarint(0);
    else if (classicLengthBytes === 2) this.int16(-1);
    else this.int32(-1);
  }
}

function invalid(type: string, value: unknown): ProtocolError {
  return new ProtocolError('INVALID_MESSAGE', `${String(value)} is no ${type}`);
}

function tooLong(length: number): ProtocolError {
  return new ProtocolError(
    'INVALID_MESSAGE',
    `a string of ${length} bytes exceeds the limit of ${STRING_BYTES_MAX}`,
  );
}
