// How a message's name becomes the name of its vector file and of its schema file.
package dev.millrace.conformance.vectors;

import java.util.Locale;
import java.util.regex.Pattern;

final class KebabCase {
  // A '-' goes before each upper-case letter that follows a lower-case letter or a digit, or that
  // is followed by a lower-case letter while preceded by an upper-case one; then all is lower
  // case.
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private KebabCase() {}

  static String of(String name) {
    return BOUNDARY.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
