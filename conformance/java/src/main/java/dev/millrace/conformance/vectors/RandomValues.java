// Seeded values of every magnitude: the same seed gives the same message for ever.
package dev.millrace.conformance.vectors;

import java.util.Random;
import org.apache.kafka.common.Uuid;

final class RandomValues extends Values {
  private static final String[] LETTERS = {
    "a", "B", "7", "-", "_", ".", " ", "é", "漢", "𝄞", "\u0000"
  };
  private static final int STRING_LETTERS_MAX = 16;
  private static final int BYTES_MAX = 24;

  private final Random random;
  private final boolean addsUnknownTags;

  RandomValues(long seed, boolean addsUnknownTags) {
    this.random = new Random(seed);
    this.addsUnknownTags = addsUnknownTags;
  }

  @Override
  boolean sets(boolean isTagged) {
    return !isTagged || addsUnknownTags || random.nextInt(4) > 0;
  }

  @Override
  boolean isNull(int depth) {
    return !addsUnknownTags && random.nextInt(4) == 0;
  }

  @Override
  int arrayLength(int depth, boolean isOfStructs) {
    return addsUnknownTags || depth > 1 ? 1 : 1 + random.nextInt(2);
  }

  @Override
  boolean bool() {
    return random.nextBoolean();
  }

  @Override
  long integer(int bits) {
    return random.nextLong() >> (64 - bits) >> random.nextInt(bits);
  }

  @Override
  double float64() {
    return random.nextGaussian() * 1e6;
  }

  @Override
  String string() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(STRING_LETTERS_MAX); left > 0; left--) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  @Override
  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(BYTES_MAX)];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  Uuid uuid() {
    return new Uuid(random.nextLong(), random.nextLong());
  }

  @Override
  boolean addsUnknownTags() {
    return addsUnknownTags;
  }
}
