import { HostError } from "../../errors";
import type { Session } from "../session";
import type { Shape } from "../shape";
import type { FunctionResultTarget, KeyTarget, NewWorkbookTarget, Target } from "../targets";

/** Workbook. Versions and meanings: [docs: types Workbook] unless noted. */
export const workbookShape: Shape = {
  name: "Workbook",
  scalars: {
    name: { since: "1.7", read: (_target, session) => session.workbook.name },
    readOnly: { since: "1.8", read: (_target, session) => session.workbook.readOnly },
    isDirty: { since: "1.9", read: () => false },
    autoSave: { since: "1.9", read: () => false },
    previouslySaved: { since: "1.9", read: () => false },
  },
  navigations: {
    application: { since: "1.1", open: () => ({ className: "Application" }) },
    worksheets: { since: "1.1", open: () => ({ className: "WorksheetCollection" }) },
    tables: { since: "1.1", open: () => scoped("TableCollection") },
    names: { since: "1.1", open: () => scoped("NamedItemCollection") },
    pivotTables: { since: "1.3", open: () => scoped("PivotTableCollection") },
    slicers: { since: "1.10", open: () => scoped("SlicerCollection") },
    settings: { since: "1.4", open: () => ({ className: "SettingCollection" }) },
    protection: { since: "1.7", open: () => ({ className: "WorkbookProtection" }) },
    properties: { since: "1.7", open: () => ({ className: "DocumentProperties" }) },
    functions: { since: "1.2", open: () => ({ className: "Functions" }) },
    _Runtime: { since: "1.5", open: () => ({ className: "Runtime" }) },
  },
  methods: {
    getSelectedRange: {
      since: "1.1",
      // Throws when several areas are selected [docs: types Workbook.getSelectedRange]; the code is [unverified].
      call: (_target, _args, session) => {
        const { sheet, areas } = session.workbook.selection;
        const [only, second] = areas;
        if (only === undefined || second !== undefined) {
          throw new HostError(session.rules.severalAreasCode, "Several areas are selected.");
        }
        return session.range(sheet, only);
      },
    },
    getSelectedRanges: {
      since: "1.9",
      call: (_target, _args, session) =>
        session.areas(session.workbook.selection.sheet, session.workbook.selection.areas),
    },
    getActiveCell: {
      since: "1.7",
      call: (_target, _args, session) => {
        const { sheet, areas } = session.workbook.selection;
        const first = areas.at(-1) ?? { row: 0, column: 0 };
        return session.range(sheet, { row: first.row, column: first.column, rows: 1, columns: 1 });
      },
    },
    getIsActiveCollabSession: { since: "1.9", call: (_target, _args, session) => session.workbook.isCollaborating },
    _RemoveReference: {
      since: "1.1",
      call: (_target, [id], session) => {
        session.release(String(id));
        return null;
      },
    },
    _GetObjectByReferenceId: { since: "1.1", call: (_target, [id], session) => session.kept(String(id)) },
  },
};

function scoped(className: string): Target & { sheet: null } {
  return { className, sheet: null };
}

/** Application. `calculationMode` is kept but nothing is calculated: the host has no engine. */
export const applicationShape: Shape = {
  name: "Application",
  scalars: {
    calculationMode: {
      since: "1.1",
      read: (_target, session) => session.workbook.calculationMode,
      // Setting it is 1.8 [docs: types Application.calculationMode].
      write: (_target, value, session) => {
        if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(String(value))) {
          throw new HostError("InvalidArgument", `"${String(value)}" is no calculation mode.`);
        }
        session.workbook.calculationMode = String(value);
      },
    },
    calculationState: { since: "1.9", read: () => "Done" },
    decimalSeparator: { since: "1.11", read: (_target, session) => session.workbook.decimalSeparator },
    thousandsSeparator: { since: "1.11", read: (_target, session) => session.workbook.thousandsSeparator },
    useSystemSeparators: { since: "1.11", read: () => true },
  },
  methods: {
    // Hints for speed: nothing here would be slower without them.
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
    calculate: { since: "1.1", call: () => null },
    createWorkbook: {
      since: "1.8",
      call: (_target, [file]): NewWorkbookTarget => ({ className: "WorkbookCreated", base64: String(file ?? "") }),
    },
  },
};

/** A workbook that was made and is not yet open. It gets a window of its own; this host hands its file on. */
export const workbookCreatedShape: Shape<NewWorkbookTarget> = {
  name: "WorkbookCreated",
  methods: {
    open: {
      since: "1.8",
      call: ({ base64 }, _args, session) => {
        session.office.onNewWorkbook(base64);
        return null;
      },
    },
  },
};

/** Runtime of the add-in. */
export const runtimeShape: Shape = {
  name: "Runtime",
  scalars: {
    enableEvents: {
      since: "1.8",
      read: (_target, session) => session.eventsEnabled,
      write: (_target, value, session) => {
        session.eventsEnabled = value === true;
      },
    },
  },
};

/** Worksheet functions: only DATE, which tells the date system apart [docs: types Functions.date]. */
export const functionsShape: Shape = {
  name: "Functions",
  methods: {
    date: { since: "1.2", call: (_target, args, session) => dateSerial(args, session) },
  },
};

/** The result of a worksheet function. */
export const functionResultShape: Shape<FunctionResultTarget> = {
  name: "FunctionResult",
  scalars: {
    value: { since: "1.2", read: target => target.value },
    error: { since: "1.2", read: () => null },
  },
};

function dateSerial(args: readonly unknown[], session: Session): FunctionResultTarget {
  const [year, month, day] = args.map(Number);
  const days = Math.round(Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day) / 86_400_000) + 25_569;
  // 2000-01-01 is 36526 in the 1900 system and 1462 less in the 1904 system [docs: pr excel/excel-add-ins-ranges-dates.md].
  return { className: "FunctionResult", value: session.workbook.date1904 ? days - 1462 : days };
}

/** Protection of the workbook's structure. */
export const workbookProtectionShape: Shape = {
  name: "WorkbookProtection",
  scalars: { protected: { since: "1.7", read: (_target, session) => session.workbook.structureProtected } },
  methods: {
    protect: {
      since: "1.7",
      call: (_target, _args, session) => {
        session.workbook.structureProtected = true;
        return null;
      },
    },
    unprotect: {
      since: "1.7",
      call: (_target, _args, session) => {
        session.workbook.structureProtected = false;
        return null;
      },
    },
  },
};

const PROPERTY_NAMES = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "lastAuthor",
  "manager",
  "subject",
  "title",
];

/** The workbook's document properties: texts only. */
export const documentPropertiesShape: Shape = {
  name: "DocumentProperties",
  scalars: Object.fromEntries(
    PROPERTY_NAMES.map(name => [
      name,
      {
        since: "1.7",
        read: (_target: Target, session: Session) => session.workbook.properties.get(name) ?? "",
        write: (_target: Target, value: unknown, session: Session) => {
          session.workbook.properties.set(name, String(value));
        },
      },
    ]),
  ),
  navigations: { custom: { since: "1.7", open: () => ({ className: "CustomPropertyCollection" }) } },
};

/** Settings: any JSON by key [docs: types SettingCollection]. The identity is `_Id` = the key [client source]. */
export const settingsShape: Shape = {
  name: "SettingCollection",
  items: (_target, session) => [...session.workbook.settings.keys()].map(setting),
  item: (_target, key, session) => existing(session.workbook.settings, key, setting),
  methods: {
    add: {
      since: "1.4",
      call: (_target, [key, value], session) => {
        if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument", "A setting needs a key.");
        session.workbook.settings.set(key, value as never);
        session.workbook.notify({ kind: "workbook" });
        return setting(key);
      },
    },
    getCount: { since: "1.4", call: (_target, _args, session) => session.workbook.settings.size },
    getItemOrNullObject: {
      since: "1.4",
      call: (_target, [key], session) => (session.workbook.settings.has(String(key)) ? setting(String(key)) : null),
    },
  },
};

/** One setting. */
export const settingShape: Shape<KeyTarget> = {
  name: "Setting",
  identity: target => ({ _Id: target.key }),
  scalars: {
    key: { since: "1.4", read: target => target.key },
    value: {
      since: "1.4",
      read: (target, session) => session.workbook.settings.get(target.key) ?? null,
      write: (target, value, session) => {
        session.workbook.settings.set(target.key, value as never);
      },
    },
  },
  methods: {
    delete: {
      since: "1.4",
      call: (target, _args, session) => {
        session.workbook.settings.delete(target.key);
        return null;
      },
    },
  },
};

function setting(key: string): KeyTarget {
  return { className: "Setting", key, sheet: null };
}

function existing<T>(map: ReadonlyMap<string, unknown>, key: unknown, make: (key: string) => T): T {
  if (!map.has(String(key))) throw new HostError("ItemNotFound", `There is no item "${String(key)}".`);
  return make(String(key));
}
