// Empty strings, bytes, records and arrays, and zeroes. `nested` puts one element into the
// outermost arrays of structs, so that their own fields are seen empty too; `nulls` prefers null to
// empty.
package dev.millrace.conformance.vectors;

import org.apache.kafka.common.Uuid;

final class EmptyValues extends Values {
  private final boolean nested;
  private final boolean nulls;

  EmptyValues(boolean nested, boolean nulls) {
    this.nested = nested;
    this.nulls = nulls;
  }

  @Override
  boolean isNull(int depth) {
    return nulls && (!nested || depth > 0);
  }

  @Override
  int arrayLength(int depth, boolean isOfStructs) {
    return nested && isOfStructs && depth == 0 ? 1 : 0;
  }

  @Override
  boolean bool() {
    return false;
  }

  @Override
  long integer(int bits) {
    return 0;
  }

  @Override
  double float64() {
    return 0;
  }

  @Override
  String string() {
    return "";
  }

  @Override
  byte[] bytes() {
    return new byte[0];
  }

  @Override
  byte[] records() {
    return new byte[0];
  }

  @Override
  Uuid uuid() {
    return Uuid.ZERO_UUID;
  }
}
