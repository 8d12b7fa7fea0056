import type { Field } from "#core/fields";
import type { Outcome } from "../../failures";
import type { Inspection } from "../../orders/inspection";
import { withColumn } from "../../orders/kept-decisions";
import type { FrontOrders } from "./state";
import type { SessionChanges, SessionState } from "../session-state";
import { settingsFor, withChoices } from "../settings/transitions";
import { settled } from "../settled";

/** Somebody looks at the selection. */
export function inspectionBegan({ sourceTurn }: SessionState): SessionChanges {
  return { sourceTurn: sourceTurn + 1, source: { status: "inspecting" }, check: { status: "none" }, notice: null };
}

/** The inspection of a turn arrives. What is overtaken changes nothing: whatever overtook it settles the source. */
export function inspectionEnded(
  state: SessionState,
  turn: number,
  inspected: Outcome<Inspection>,
  ownSheet: string | null = null,
): SessionChanges {
  const { sourceTurn, lastReady } = state;
  if (turn !== sourceTurn) return {};
  if (inspected.ok) return { ...sourceAdopted(state, inspected.value), ownSheet };
  return meansLastOrders(inspected, lastReady)
    ? { source: { status: "ready", inspection: lastReady! }, ownSheet }
    : { source: { status: "failed", failure: inspected.failure }, ownSheet };
}

/** Another sheet came to the front; until it was looked at, nobody knows what it holds. */
export function cameToFront({ frontTurn }: SessionState): SessionChanges {
  return { frontTurn: frontTurn + 1, front: null };
}

/** The sheet of a turn was looked at; null where it holds no orders. */
export function frontLookedAt({ frontTurn }: SessionState, turn: number, front: FrontOrders | null): SessionChanges {
  return turn === frontTurn ? { front } : {};
}

/** Who looks at a sheet that we wrote still means the orders it came from. */
export function meansLastOrders(inspected: Outcome<Inspection>, lastReady: Inspection | null): boolean {
  return !inspected.ok && inspected.failure.code === "own-sheet-selected" && lastReady !== null;
}

/** These are the orders from now on, with the columns that a person chose for them. */
export function sourceAdopted(state: SessionState, found: Inspection): SessionChanges {
  const inspection = withChoices(found, state.decisions);
  return {
    source: { status: "ready", inspection },
    lastReady: inspection,
    ...(state.front?.sheetId === inspection.source.sheetId && { front: null }),
    settings: settingsFor(inspection, state),
  };
}

/** Another column for a field of the orders that are shown, or none. */
export function columnChosen(state: SessionState, field: Field, column: number | null): SessionChanges {
  const { source } = state;
  if (source.status !== "ready") return {};
  const decisions = withColumn(state.decisions, source.inspection, field, column);
  return { decisions, ...sourceAdopted({ ...state, decisions }, source.inspection) };
}

/** The orders are looked at again behind the pane's back: a source that is shown stays to be seen. */
export function refreshBegan({ sourceTurn }: SessionState): SessionChanges {
  return { sourceTurn: sourceTurn + 1 };
}

/** The refreshed orders of a turn arrive; a refusal settles what the refresh had overtaken. */
export function refreshEnded(state: SessionState, turn: number, inspected: Outcome<Inspection>): SessionChanges {
  if (turn !== state.sourceTurn) return {};
  return inspected.ok ? sourceAdopted(state, inspected.value) : settled(state, inspected.failure);
}
