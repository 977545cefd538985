// Leaves every field at its default. With a batch where a records field would be null.
package dev.millrace.conformance.vectors;

import org.apache.kafka.common.Uuid;

final class DefaultValues extends Values {
  @Override
  boolean sets(boolean isTagged) {
    return false;
  }

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
