/** Splits what ascends by column into groups of neighbours that belong together. */
export function neighbours<T extends { readonly column: number }>(
  items: readonly T[],
  belongTogether: (a: T, b: T) => boolean,
): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && last.column + 1 === item.column && belongTogether(last, item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
