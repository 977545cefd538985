// Leaves every field at its default. With a batch where a records field would be null.
package dev.millrace.conformance.vectors;

final class DefaultValues extends ZeroValues {
  @Override
  boolean sets(boolean isTagged) {
    return false;
  }
}
