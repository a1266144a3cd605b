// Neo4j's language support calls `toArray` on iterators, which Node 20 and browsers before 2025 do not have.
const iterators: object = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys()));
if (!('toArray' in iterators)) {
  Object.defineProperty(iterators, 'toArray', {
    value(this: Iterable<unknown>) {
      return [...this];
    },
  });
}
