/** Sets a host advertises, keyed in lower case ("excelapi"), with their versions ("1.15"). */
export type RequirementSets = ReadonlyMap<string, string>;

/** What an Excel at the level of the client's package (ExcelApi 1.15) supports. */
export const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  AddInCommands: "1.3",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** "1.9" < "1.15". */
export function compareVersions(first: string, second: string): number {
  const [firstMajor = 0, firstMinor = 0] = first.split(".").map(Number);
  const [secondMajor = 0, secondMinor = 0] = second.split(".").map(Number);
  return firstMajor - secondMajor || firstMinor - secondMinor;
}

/** Whether the host has a member's set: "1.9" of ExcelApi, or another set by name as in "ExcelApiOnline 1.1". */
export function supportsSet(sets: RequirementSets, since: string): boolean {
  const [first = "", second] = since.split(" ");
  const own = sets.get(second === undefined ? "excelapi" : first.toLowerCase());
  return own !== undefined && compareVersions(own, second ?? first) >= 0;
}
