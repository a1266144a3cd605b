interface Named {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
}

/** Ids of those that share a name with another, in either language. */
export function homonymsIn(nodes: Iterable<Named>): ReadonlySet<string> {
  const all = [...new Map([...nodes].map((node) => [node.id, node])).values()];
  const seen = new Map<string, string[]>();
  for (const { id, name_zh, name_en } of all)
    for (const name of new Set([name_zh, name_en].map((each) => each.trim().toLowerCase())))
      if (name !== '') seen.set(name, [...(seen.get(name) ?? []), id]);
  return new Set([...seen.values()].filter(({ length }) => length > 1).flat());
}
