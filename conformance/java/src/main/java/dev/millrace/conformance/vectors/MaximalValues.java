// Bounds in turn: the greatest value, then the least. One string and one byte array of a message
// are long enough that every form of their length needs two bytes, and so is one array of numbers;
// the others stay short, or the files would be large for nothing.
package dev.millrace.conformance.vectors;

import java.util.Arrays;
import org.apache.kafka.common.Uuid;

final class MaximalValues extends Values {
  private static final int LONG_LETTERS = 300;
  private static final int LONG_BYTES = 300;
  private static final int LONG_ARRAY = 130;
  private static final String LETTERS_OF_ONE_TO_FOUR_BYTES = "zß漢𝄞";

  private boolean isGreatest;
  private boolean stringWasLong;
  private boolean bytesWereLong;
  private boolean arrayWasLong;

  MaximalValues(boolean startsWithGreatest) {
    this.isGreatest = !startsWithGreatest;
  }

  private boolean flip() {
    isGreatest = !isGreatest;
    return isGreatest;
  }

  @Override
  boolean isNull(int depth) {
    return false;
  }

  @Override
  int arrayLength(int depth, boolean isOfStructs) {
    if (isOfStructs || arrayWasLong) {
      return 2;
    }
    arrayWasLong = true;
    return LONG_ARRAY;
  }

  @Override
  boolean bool() {
    return flip();
  }

  @Override
  long integer(int bits) {
    return (flip() ? Long.MAX_VALUE : Long.MIN_VALUE) >> (64 - bits);
  }

  @Override
  double float64() {
    return flip() ? Double.MAX_VALUE : -Double.MIN_VALUE;
  }

  @Override
  String string() {
    boolean isLong = !stringWasLong;
    stringWasLong = true;
    return isLong
        ? LETTERS_OF_ONE_TO_FOUR_BYTES + "x".repeat(LONG_LETTERS)
        : LETTERS_OF_ONE_TO_FOUR_BYTES;
  }

  @Override
  byte[] bytes() {
    boolean isLong = !bytesWereLong;
    bytesWereLong = true;
    byte[] bytes = new byte[isLong ? LONG_BYTES : 1];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }

  @Override
  Uuid uuid() {
    return flip() ? new Uuid(Long.MAX_VALUE, -1) : new Uuid(Long.MIN_VALUE, 0);
  }
}
