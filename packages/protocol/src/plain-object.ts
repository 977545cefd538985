// A view as plain data that no longer depends on its frame. Views decode lazily through getters on
// their class, so neither spreading nor JSON sees all of their fields; this does.

/** What a view of `Message` becomes: the same fields as own, writable-again properties. */
export type Plain<View> = View extends Uint8Array
  ? Uint8Array
  : View extends readonly (infer Element)[]
    ? Plain<Element>[]
    : View extends object
      ? { -readonly [Key in keyof View]: Plain<View[Key]> }
      : View;

/**
 * A deep copy of a view: strings decoded, bytes copied, so that the frame can be reused or freed.
 *
 * @example
 * const request = toPlainObject(MetadataApi.request.read(reader, 12));
 * const wider = { ...request, allowAutoTopicCreation: false };
 */
export function toPlainObject<View>(view: View): Plain<View> {
  return copy(view) as Plain<View>;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(copy);
  const plain: Record<string, unknown> = {};
  for (const name of fieldNames(value)) plain[name] = copy(Reflect.get(value, name));
  return plain;
}

/** Own fields, and the getters of the view's class. */
function fieldNames(value: object): string[] {
  const prototype: object | null = Object.getPrototypeOf(value) as object | null;
  const getters =
    prototype === null || prototype === Object.prototype
      ? []
      : Object.entries(Object.getOwnPropertyDescriptors(prototype))
          .filter(([, { get }]) => get !== undefined)
          .map(([name]) => name);
  return [...Object.keys(value), ...getters];
}
