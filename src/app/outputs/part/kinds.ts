import type { AskedOutput } from "../../run-settings";
import type { OrderColumnsPart, Part, SheetPart, TablePart } from "./part";

/** The parts with a sheet of their own, in the order of the list. */
export function sheetParts(parts: readonly Part[]): SheetPart[] {
  return parts.filter(part => part.kind !== "order-columns");
}

/** The tables among the parts, in the order of the list. */
export function tableParts(parts: readonly Part[]): TablePart[] {
  return parts.filter(part => part.kind === "table");
}

/** The parts that a run writes which is asked for these outputs. */
export function partsWanted(parts: readonly Part[], asked: readonly AskedOutput[]): Part[] {
  return parts.filter(
    part => part.kind === "order-columns" || part.askedAs === undefined || asked.includes(part.askedAs),
  );
}

/** The columns beside the orders; null where the list has none. */
export function orderColumnsPart(parts: readonly Part[]): OrderColumnsPart | null {
  return parts.find(part => part.kind === "order-columns") ?? null;
}
