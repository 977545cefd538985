// What goes into the fields of a message. The filler walks the message; a Values decides, so that
// one walk serves every kind of vector.
package dev.millrace.conformance.vectors;

import org.apache.kafka.common.Uuid;

abstract class Values {
  /** Whether the field is set at all; where not, it keeps its default. */
  boolean sets(boolean isTagged) {
    return true;
  }

  /** Whether a nullable value at this depth (the message itself is 0) becomes null. */
  abstract boolean isNull(int depth);

  /** How many elements an array gets. */
  abstract int arrayLength(int depth, boolean isOfStructs);

  abstract boolean bool();

  /** A signed integer of so many bits. */
  abstract long integer(int bits);

  abstract double float64();

  abstract String string();

  abstract byte[] bytes();

  abstract Uuid uuid();

  /** The bytes of a records field: whole batches, or none. */
  byte[] records() {
    return SampleBatch.BYTES;
  }

  /** Whether every flexible struct carries tagged fields that nobody knows. */
  boolean addsUnknownTags() {
    return false;
  }
}
