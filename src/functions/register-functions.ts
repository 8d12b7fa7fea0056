import { FUNCTION_IDS } from "./function-ids";
import type { FunctionId } from "./function-ids";
import type { FunctionAnswer } from "./worksheet-functions";

/** `CustomFunctions.associate`, as a value. */
export type AssociateFunction = (id: FunctionId, call: (given: readonly unknown[]) => Promise<FunctionAnswer>) => void;

/** Joins the ids of the metadata to the functions, whose code is fetched when a cell first asks. */
export function registerFunctions(
  associate: AssociateFunction,
  load: () => Promise<(id: FunctionId, given: readonly unknown[]) => FunctionAnswer>,
): void {
  for (const id of FUNCTION_IDS) associate(id, async given => (await load())(id, given));
}
