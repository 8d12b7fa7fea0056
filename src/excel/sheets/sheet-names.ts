/** Sheet names are compared as Excel does, without regard to case. */
export function isNamed(name: string, names: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return names.some(candidate => candidate.toLowerCase() === lower);
}
