import { HostError, invalidArgument } from "../errors";

/**
 * Throws unless the name is allowed for a sheet beside others of these names.
 * Fewer than 32 characters, unique [docs: types Worksheet.name]; none of `\ / ? * [ ] :`, no apostrophe at either end,
 * not "History", case-insensitive [unverified]; a duplicate answers ItemAlreadyExists [unverified].
 */
export function checkSheetName(name: string, otherNames: readonly string[]): void {
  if (typeof name !== "string" || name === "") throw invalidArgument("A sheet needs a name.");
  if (name.length > 31) throw invalidArgument("The sheet's name has more than 31 characters.");
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument("The sheet's name contains one of \\ / ? * [ ] :");
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("The sheet's name begins or ends with an apostrophe.");
  if (name.toLowerCase() === "history") throw invalidArgument("The sheet's name is reserved.");
  if (otherNames.some(other => other.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}
