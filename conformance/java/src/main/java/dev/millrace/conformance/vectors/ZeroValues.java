// Nothing, as far as a field can hold nothing: zeroes, false, and no letters, bytes or elements.
// Never null; who prefers null says so.
package dev.millrace.conformance.vectors;

import org.apache.kafka.common.Uuid;

abstract class ZeroValues extends Values {
  @Override
  boolean isNull(int depth) {
    return false;
  }

  @Override
  int arrayLength(int depth, boolean isOfStructs) {
    return 0;
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
  Uuid uuid() {
    return Uuid.ZERO_UUID;
  }
}
