import type { Session } from "./session";
import type { Method } from "./shape";
import type { SheetTarget, TableTarget, Target } from "./targets";

/**
 * The pair `_RegisterXEvent` and `_UnregisterXEvent` of an event. The target's id is the one the client listens
 * under: the sheet's or table's own, "Workbook" for collections of the whole workbook [client source].
 */
export function registration(name: string, eventType: number, since: string): Record<string, Method<Target>> {
  return {
    [`_Register${name}Event`]: {
      since,
      call: (target, _args, session: Session) => {
        session.events.add(eventType, eventTargetId(target));
        return null;
      },
    },
    [`_Unregister${name}Event`]: {
      since,
      call: (target, _args, session: Session) => {
        session.events.remove(eventType, eventTargetId(target));
        return null;
      },
    },
  };
}

function eventTargetId(target: Target): string {
  if (target.className === "Table") return (target as TableTarget).table.id;
  const sheet = (target as Partial<SheetTarget>).sheet;
  return sheet === undefined || sheet === null ? "Workbook" : sheet.id;
}
