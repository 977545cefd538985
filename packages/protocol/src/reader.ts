// Reads Kafka's primitive types from one range of bytes. Every read is checked against the end of
// the range, and no length allocates before that many bytes were seen: whatever the input is, a
// read either succeeds or throws ProtocolError.
//
//                    classic                                  compact, in flexible versions
//   string           int16 length (-1 null) | UTF-8           varint length+1 (0 null) | UTF-8
//   bytes, records   int32 length (-1 null) | bytes           varint length+1 (0 null) | bytes
//   array            int32 count (-1 null) | elements         varint count+1 (0 null) | elements
//   nullable struct  int8 (-1 null, else 1) | fields          the same; tagged: varint (0 null)
//   tagged fields    none                                     varint count | count times:
//                                                             varint tag | varint size | bytes
import {
  ARRAY_RESERVED_MAX,
  FRAME_BYTES_MAX,
  OBJECTS_MAX,
  STRING_BYTES_MAX,
  VARINT_BYTES_MAX,
  VARLONG_BYTES_MAX,
} from './limits.ts';
import { ProtocolError, type ProtocolErrorCode } from './protocol-error.ts';
import { NULL_SLOT, nullableStringAt } from './slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from './tagged-field.ts';
import { UUID_BYTES, uuidFromBytes, type Uuid } from './uuid.ts';

const TWO_TO_32 = 0x1_0000_0000;
const INT32_BYTES = 4;

/** A class whose constructor reads one struct. */
export type StructReader<View> = new (reader: Reader, version: number) => View;

/**
 * A position that moves through a range of bytes, decoding as it goes.
 *
 * @example
 * const reader = new Reader(frame);
 * const header = readRequestHeader(reader);
 */
export class Reader {
  /** The bytes read from; views made by this reader keep pointing into them. */
  readonly bytes: Uint8Array;
  /** End of the range in `bytes`. */
  readonly end: number;
  /** Where the next read begins, in `bytes`. */
  position: number;
  readonly #data: DataView;
  readonly #objectsMax: number;
  #objectsLeft: number;

  /**
   * @param bytes What to read; kept, not copied, so it must not change while views are in use.
   * @param start First position of the range, 0 by default.
   * @param end End of the range, the end of `bytes` by default.
   * @param objectsMax Most array elements and unknown tagged fields that are made objects of;
   * OBJECTS_MAX by default.
   */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length, objectsMax = OBJECTS_MAX) {
    if (!(start >= 0 && start <= end && end <= bytes.length && end <= FRAME_BYTES_MAX)) {
      throw new ProtocolError(
        'MALFORMED_LENGTH',
        `no range [${start}, ${end}) in a frame of ${bytes.length} bytes`,
      );
    }
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.#objectsMax = objectsMax;
    this.#objectsLeft = objectsMax;
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes of the range not read yet. */
  get remaining(): number {
    return this.end - this.position;
  }

  /** Moves over `lengthBytes` bytes and returns the position before them. */
  skip(lengthBytes: number): number {
    const start = this.position;
    const next = start + lengthBytes;
    if (next > this.end) this.#truncated(lengthBytes);
    this.position = next;
    return start;
  }

  /** Throws MALFORMED_TRAILING unless the whole range was read. */
  expectEnd(): void {
    if (this.position === this.end) return;
    throw this.#error('MALFORMED_TRAILING', `${this.remaining} bytes are left after the message`);
  }

  bool(): boolean {
    return this.int8() !== 0;
  }

  int8(): number {
    return this.#data.getInt8(this.skip(1));
  }

  int16(): number {
    return this.#data.getInt16(this.skip(2));
  }

  uint16(): number {
    return this.#data.getUint16(this.skip(2));
  }

  int32(): number {
    return this.#data.getInt32(this.skip(4));
  }

  uint32(): number {
    return this.#data.getUint32(this.skip(4));
  }

  int64(): bigint {
    return this.#data.getBigInt64(this.skip(8));
  }

  /** An int64 as a number: rounded beyond 2^53. */
  int64Number(): number {
    const start = this.skip(8);
    return this.#data.getInt32(start) * TWO_TO_32 + this.#data.getUint32(start + 4);
  }

  float64(): number {
    return this.#data.getFloat64(this.skip(8));
  }

  uuid(): Uuid {
    return uuidFromBytes(this.bytes, this.skip(UUID_BYTES));
  }

  /** An unsigned 32-bit varint; the fifth byte may carry four bits only. */
  unsignedVarint(): number {
    const first = this.bytes[this.skip(1)]!;
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let index = 1; index < VARINT_BYTES_MAX; index++) {
      const byte = this.bytes[this.skip(1)]!;
      if (index === VARINT_BYTES_MAX - 1 && byte > 0x0f) break;
      value |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) return value >>> 0;
    }
    throw this.#error('MALFORMED_VARINT', 'a varint exceeds 32 bits');
  }

  /** A zigzag-coded 32-bit varint. */
  varint(): number {
    const value = this.unsignedVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A zigzag-coded 64-bit varint. */
  varlong(): bigint {
    let value = 0n;
    for (let index = 0; index < VARLONG_BYTES_MAX; index++) {
      const byte = this.bytes[this.skip(1)]!;
      // Nine bytes carry 63 bits, so the tenth may carry one.
      if (index === VARLONG_BYTES_MAX - 1 && byte > 1) break;
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
    }
    throw this.#error('MALFORMED_VARINT', 'a varlong exceeds 64 bits');
  }

  /** The slot of a string, which stays undecoded. */
  stringSlot(flexible: boolean, nullable: boolean): number {
    const start = this.position;
    const length = flexible ? this.unsignedVarint() - 1 : this.int16();
    if (length < 0) return this.#nullSlot(length, nullable);
    if (length > STRING_BYTES_MAX) {
      throw this.#error('MALFORMED_LENGTH', `a string of ${length} bytes exceeds the limit`);
    }
    this.skip(length);
    return flexible ? ~start : start;
  }

  /** The slot of a bytes or records field. */
  bytesSlot(flexible: boolean, nullable: boolean): number {
    const start = this.position;
    const length = flexible ? this.unsignedVarint() - 1 : this.int32();
    if (length < 0) return this.#nullSlot(length, nullable);
    this.skip(length);
    return flexible ? ~start : start;
  }

  /** The slot of a UUID. */
  uuidSlot(): number {
    return this.skip(UUID_BYTES);
  }

  /** Count of an array; -1 for null, where that is allowed. */
  arrayCount(flexible: boolean, nullable: boolean): number {
    const count = flexible ? this.unsignedVarint() - 1 : this.int32();
    if (count < 0) {
      this.#nullSlot(count, nullable);
    } else if (count > this.remaining) {
      // An element takes a byte at least, as Kafka has it too.
      throw this.#error(
        'MALFORMED_LENGTH',
        `an array of ${count} elements in ${this.remaining} bytes`,
      );
    }
    return count;
  }

  /** An array of structs that may not be null. */
  structs<View>(flexible: boolean, view: StructReader<View>, version: number): View[] {
    return this.#structs(this.arrayCount(flexible, false), view, version);
  }

  /** An array of structs; null only where `nullable`. */
  nullableStructs<View>(
    flexible: boolean,
    nullable: boolean,
    view: StructReader<View>,
    version: number,
  ): View[] | null {
    const count = this.arrayCount(flexible, nullable);
    return count < 0 ? null : this.#structs(count, view, version);
  }

  /** A struct preceded by a marker; null where the marker is negative. */
  nullableStruct<View>(view: StructReader<View>, version: number): View | null {
    return this.int8() < 0 ? null : new view(this, version);
  }

  /** As {@link nullableStruct} in a tagged field, where the marker is a varint and 0 means null. */
  nullableTaggedStruct<View>(view: StructReader<View>, version: number): View | null {
    return this.unsignedVarint() === 0 ? null : new view(this, version);
  }

  /** An array of `element`, read by the reader's method of that name; may not be null. */
  array<Element extends keyof Elements>(flexible: boolean, element: Element): Elements[Element][] {
    return this.nullableArray(flexible, false, element)!;
  }

  /** An array of `element`, read by the reader's method of that name; null where `nullable`. */
  nullableArray<Element extends keyof Elements>(
    flexible: boolean,
    nullable: boolean,
    element: Element,
  ): Elements[Element][] | null {
    const count = this.arrayCount(flexible, nullable);
    if (count < 0) return null;
    this.#countObjects(count);
    if (element === 'int32') return this.#int32s(count) as Elements[Element][];
    const read = this[element] as () => Elements[Element];
    const values: Elements[Element][] = [];
    for (let index = 0; index < count; index++) values.push(read.call(this));
    return values;
  }

  /** A string array's elements are never null. */
  strings(flexible: boolean, nullable: boolean): string[] | null {
    const count = this.arrayCount(flexible, nullable);
    if (count < 0) return null;
    this.#countObjects(count);
    const values: string[] = [];
    for (let index = 0; index < count; index++) {
      values.push(nullableStringAt(this.bytes, this.stringSlot(flexible, false))!);
    }
    return values;
  }

  /** The tagged fields of a struct that defines none. */
  taggedFields(): readonly TaggedField[] {
    let fields = NO_TAGGED_FIELDS;
    for (let count = this.unsignedVarint(); count > 0; count--) {
      const tag = this.unsignedVarint();
      fields = this.unknownField(fields, tag, this.tagEnd());
    }
    return fields;
  }

  /** Checks the tagged fields of a struct and drops them. */
  skipTaggedFields(): void {
    for (let count = this.unsignedVarint(); count > 0; count--) {
      this.unsignedVarint();
      this.position = this.tagEnd();
    }
  }

  /** The size of a tagged field, as the position where it must end. */
  tagEnd(): number {
    const size = this.unsignedVarint();
    if (size > this.remaining) this.#truncated(size);
    return this.position + size;
  }

  /** Adds the unknown tagged field that ends at `end`; order and repetition stay, as in Kafka. */
  unknownField(fields: readonly TaggedField[], tag: number, end: number): readonly TaggedField[] {
    this.#countObjects(1);
    const data = this.bytes.subarray(this.position, end);
    this.position = end;
    const list = fields.length === 0 ? [] : (fields as TaggedField[]);
    list.push({ tag, data });
    return list;
  }

  /** Throws unless the known tagged field `tag` ended at `end`, and this version defines it. */
  closeTag(tag: number, end: number, defined = true): void {
    if (!defined) {
      throw this.#error('MALFORMED_TAG', `tag ${tag} is not defined in this version`);
    }
    if (this.position === end) return;
    throw this.#error(
      'MALFORMED_LENGTH',
      `tagged field ${tag} ends at byte ${this.position}, its size says ${end}`,
    );
  }

  /** Lists of broker ids and partitions are most arrays there are. */
  #int32s(count: number): number[] {
    const start = this.skip(count * INT32_BYTES);
    const data = this.#data;
    const values = new Array<number>(count);
    for (let index = 0; index < count; index++) {
      values[index] = data.getInt32(start + index * INT32_BYTES);
    }
    return values;
  }

  #structs<View>(count: number, view: StructReader<View>, version: number): View[] {
    this.#countObjects(count);
    const values: View[] = count <= ARRAY_RESERVED_MAX ? new Array<View>(count) : [];
    for (let index = 0; index < count; index++) values[index] = new view(this, version);
    return values;
  }

  #countObjects(count: number): void {
    this.#objectsLeft -= count;
    if (this.#objectsLeft >= 0) return;
    throw this.#error(
      'MALFORMED_LENGTH',
      `the frame has more than ${this.#objectsMax} array elements`,
    );
  }

  #nullSlot(length: number, nullable: boolean): number {
    if (length !== -1) throw this.#error('MALFORMED_LENGTH', `a length of ${length}`);
    if (!nullable) throw this.#error('MALFORMED_NULL', 'null in a field that has no null');
    return NULL_SLOT;
  }

  #truncated(lengthBytes: number): never {
    throw this.#error(
      'MALFORMED_TRUNCATED',
      `${lengthBytes} bytes wanted, ${this.remaining} are left`,
    );
  }

  #error(code: ProtocolErrorCode, message: string): ProtocolError {
    return new ProtocolError(code, message, { position: this.position });
  }
}

/** The element types of arrays that are not structs or strings, by reader method. */
export interface Elements {
  int8: number;
  int16: number;
  int32: number;
  int64: bigint;
  uuid: Uuid;
}
