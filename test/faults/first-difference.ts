/** Where two values of plain data differ first, as "path: wanted … got …"; null when they are equal. */
export function firstDifference(wanted: unknown, got: unknown, path = ""): string | null {
  if (Object.is(wanted, got)) return null;
  if (typeof wanted !== "object" || typeof got !== "object" || wanted === null || got === null)
    return `${path}: wanted ${shown(wanted)}, got ${shown(got)}`;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  for (const key of keys) {
    const difference = firstDifference(
      (wanted as Record<string, unknown>)[key],
      (got as Record<string, unknown>)[key],
      `${path}/${key}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 160);
}
