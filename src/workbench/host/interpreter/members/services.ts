import { readBoolean } from "../arguments";
import type { Shape } from "../shape";
import type { ServiceTarget } from "../targets";

/** Asked by the client itself right after onReady; must be known, or the page meets an unhandled rejection [measured]. */
export const addinInternalServiceShape: Shape<ServiceTarget> = {
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: { since: "1.1", call: () => null } },
};

/** `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeServiceShape: Shape<ServiceTarget> = {
  name: "AppRuntimeService",
  methods: {
    setAppRuntimeState: {
      since: "1.1",
      call: (_target, [state], session) => {
        session.office.taskpaneVisible = state === "Visible";
        session.office.onTaskpane(session.office.taskpaneVisible);
        return null;
      },
    },
    getAppRuntimeState: {
      since: "1.1",
      call: (_target, _args, session) => (session.office.taskpaneVisible ? "Visible" : "Background"),
    },
  },
};

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`. */
export const appRuntimePersistenceServiceShape: Shape<ServiceTarget> = {
  name: "AppRuntimePersistenceService",
  methods: {
    setAppRuntimeStartState: {
      since: "1.1",
      call: (_target, [state], session) => {
        session.office.startupBehavior = String(state);
        return null;
      },
    },
    getAppRuntimeStartState: { since: "1.1", call: (_target, _args, session) => session.office.startupBehavior },
  },
};

/** `Office.ribbon.requestUpdate`: which controls are enabled. */
export const dynamicRibbonShape: Shape<ServiceTarget> = {
  name: "DynamicRibbon",
  methods: {
    getTab: { since: "1.1", call: (_target, [id]) => ({ className: "RibbonTab", path: String(id) }) },
    getButton: { since: "1.1", call: (_target, [id]) => ({ className: "RibbonButton", path: String(id) }) },
    executeRequestUpdate: {
      since: "1.1",
      call: (_target, [text], session) => {
        readRibbonUpdate(String(text), session.office.ribbonEnabled);
        return null;
      },
    },
  },
};

/** A tab or button of the add-in in the ribbon. */
export const ribbonControlShapes: readonly Shape<ServiceTarget>[] = ["RibbonTab", "RibbonButton"].map(name => ({
  name,
  scalars: {
    enabled: {
      since: "1.1",
      read: (target, session) => session.office.ribbonEnabled.get(target.path) ?? true,
      write: (target, value, session) => {
        session.office.ribbonEnabled.set(target.path, readBoolean(value, "enabled"));
        session.workbook.notify({ kind: "workbook" });
      },
    },
  },
}));

interface RibbonNode {
  readonly id?: string;
  readonly enabled?: boolean;
  readonly tabs?: readonly RibbonNode[];
  readonly groups?: readonly RibbonNode[];
  readonly controls?: readonly RibbonNode[];
}

function readRibbonUpdate(text: string, enabled: Map<string, boolean>): void {
  const visit = (node: RibbonNode): void => {
    if (node.id !== undefined && node.enabled !== undefined) enabled.set(node.id, node.enabled);
    for (const child of [...(node.tabs ?? []), ...(node.groups ?? []), ...(node.controls ?? [])]) visit(child);
  };
  visit(JSON.parse(text) as RibbonNode);
}
