// Empty strings, bytes, records and arrays, and zeroes. `nested` puts one element into the
// outermost arrays of structs, so that their own fields are seen empty too; `nulls` prefers null to
// empty.
package dev.millrace.conformance.vectors;

final class EmptyValues extends ZeroValues {
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
  byte[] records() {
    return new byte[0];
  }
}
