// Fills a generated message by its own schema at one version: exactly the fields valid there, so
// that its write() never refuses. It must not know any message by name.
package dev.millrace.conformance.vectors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.types.BoundField;
import org.apache.kafka.common.protocol.types.Field;
import org.apache.kafka.common.protocol.types.RawTaggedField;
import org.apache.kafka.common.protocol.types.Schema;
import org.apache.kafka.common.protocol.types.TaggedFields;
import org.apache.kafka.common.protocol.types.Type;
import org.apache.kafka.common.record.internal.MemoryRecords;

final class MessageFiller {
  /** Tags far above any that Kafka defines: one whose varint is one byte, one of two bytes. */
  private static final int UNKNOWN_TAG_SHORT = 99;

  private static final int UNKNOWN_TAG_LONG = 10_000;
  private static final int UNKNOWN_BYTES_LONG = 200;

  private final Values values;

  MessageFiller(Values values) {
    this.values = values;
  }

  void fill(Message message, Schema schema) {
    fill(message, schema, 0);
  }

  private void fill(Message message, Schema schema, int depth) {
    for (BoundField bound : schema.fields()) {
      if (bound.def.type instanceof TaggedFields tagged) {
        tagged.fields().values().forEach(field -> fillField(message, field, true, depth));
        addUnknownTags(message);
      } else {
        fillField(message, bound.def, false, depth);
      }
    }
  }

  private void addUnknownTags(Message message) {
    if (values.addsUnknownTags()) {
      List<RawTaggedField> unknown = message.unknownTaggedFields();
      unknown.add(new RawTaggedField(UNKNOWN_TAG_SHORT, new byte[] {1, 2, 3}));
      unknown.add(new RawTaggedField(UNKNOWN_TAG_LONG, new byte[UNKNOWN_BYTES_LONG]));
    }
  }

  private void fillField(Message message, Field field, boolean isTagged, int depth) {
    // A records field has no default that every version can write.
    if (!values.sets(isTagged) && !nameOf(field.type).endsWith("RECORDS")) {
      return;
    }
    Method setter = setterOf(message.getClass(), field.name);
    Object value =
        valueOf(
            field.type, setter.getParameterTypes()[0], setter.getGenericParameterTypes()[0], depth);
    invoke(setter, message, value);
  }

  /** Schema names are snake_case, setters are not; without the underscores they agree. */
  private static Method setterOf(Class<?> type, String fieldName) {
    String wanted = "set" + fieldName.replace("_", "");
    for (Method method : type.getMethods()) {
      if (method.getName().equalsIgnoreCase(wanted)) {
        return method;
      }
    }
    throw new IllegalStateException(type + " has no setter for " + fieldName);
  }

  private Object valueOf(
      Type type, Class<?> target, java.lang.reflect.Type genericTarget, int depth) {
    if (type.isNullable() && values.isNull(depth)) {
      return null;
    }
    if (type.isArray()) {
      return arrayOf(type.arrayElementType().orElseThrow(), target, genericTarget, depth);
    }
    if (type instanceof Schema schema) {
      Message struct = (Message) create(target);
      fill(struct, schema, depth + 1);
      return struct;
    }
    return scalarOf(type, target);
  }

  private Object arrayOf(
      Type elementType, Class<?> target, java.lang.reflect.Type genericTarget, int depth) {
    Collection<Object> elements = collectionFor(target);
    java.lang.reflect.Type element = elementTypeOf(target, genericTarget);
    Class<?> elementClass =
        (Class<?>)
            (element instanceof ParameterizedType parameterized
                ? parameterized.getRawType()
                : element);
    int length = values.arrayLength(depth, elementType instanceof Schema);
    for (int index = 0; index < length; index++) {
      elements.add(valueOf(elementType, elementClass, element, depth + 1));
    }
    return elements;
  }

  @SuppressWarnings("unchecked")
  private static Collection<Object> collectionFor(Class<?> target) {
    return target == List.class ? new ArrayList<>() : (Collection<Object>) create(target);
  }

  /** A list names its elements itself; a keyed collection does so in its superclass. */
  private static java.lang.reflect.Type elementTypeOf(
      Class<?> target, java.lang.reflect.Type genericTarget) {
    java.lang.reflect.Type list =
        target == List.class ? genericTarget : target.getGenericSuperclass();
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private Object scalarOf(Type type, Class<?> target) {
    String name = nameOf(type).replaceAll("COMPACT_|NULLABLE_", "");
    return switch (name) {
      case "BOOLEAN" -> values.bool();
      case "INT8" -> (byte) values.integer(8);
      case "INT16" -> (short) values.integer(16);
      case "UINT16" -> (int) values.integer(16) & 0xffff;
      case "INT32" -> (int) values.integer(32);
      case "UINT32" -> values.integer(32) & 0xffff_ffffL;
      case "INT64" -> values.integer(64);
      case "FLOAT64" -> values.float64();
      case "UUID" -> values.uuid();
      case "STRING" -> values.string();
      case "BYTES" -> target == ByteBuffer.class ? ByteBuffer.wrap(values.bytes()) : values.bytes();
      case "RECORDS" -> MemoryRecords.readableRecords(ByteBuffer.wrap(values.records()));
      default -> throw new IllegalStateException("unknown type " + name);
    };
  }

  private static String nameOf(Type type) {
    return ((Type.DocumentedType) type).typeName();
  }

  static Object create(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create " + type, e);
    }
  }

  private static void invoke(Method setter, Object target, Object value) {
    try {
      setter.invoke(target, value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot call " + setter, e);
    }
  }
}
