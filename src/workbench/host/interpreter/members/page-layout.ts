import { invalidArgument, itemNotFound } from "../../errors";
import type { Anchor } from "../../model/anchor";
import { checkSheetWritable } from "../../model/edit-context";
import type { HeaderFooterModel, PageLayoutModel, PrintMargins, PrintZoom } from "../../model/page-layout";
import { isEntireColumn, isEntireRow, type Rectangle } from "../../rectangle";
import { readBoolean, readPlace, readText } from "../arguments";
import type { Session } from "../session";
import type { Method, Navigation, Scalar, Shape } from "../shape";
import { isTarget, type HeaderFooterTarget, type RangeAreasTarget, type SheetTarget } from "../targets";
import { numberBetween, oneOf } from "./chart-parts";
import { PAPER_TYPES, pointsPerUnit } from "./paper";

/** How a sheet is printed [docs: types PageLayout]; recorded only, nothing is printed here. */
const pageLayoutShape: Shape<SheetTarget> = {
  name: "PageLayout",
  scalars: {
    orientation: setting("orientation", oneOf(["Portrait", "Landscape"])),
    paperSize: setting("paperSize", oneOf(PAPER_TYPES)),
    // One object: its parts cannot be set singly [docs: types PageLayout.zoom].
    zoom: setting("zoom", readZoom),
    blackAndWhite: setting("blackAndWhite", readBoolean),
    centerHorizontally: setting("centerHorizontally", readBoolean),
    centerVertically: setting("centerVertically", readBoolean),
    draftMode: setting("draftMode", readBoolean),
    firstPageNumber: setting("firstPageNumber", value => (value === "" || value === null ? "" : readPageNumber(value))),
    printComments: setting("printComments", oneOf(["NoComments", "EndSheet", "InPlace"])),
    printErrors: setting("printErrors", oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    printGridlines: setting("printGridlines", readBoolean),
    printHeadings: setting("printHeadings", readBoolean),
    printOrder: setting("printOrder", oneOf(["DownThenOver", "OverThenDown"])),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigations: {
    headersFooters: {
      since: "1.9",
      open: target => ({ className: "HeaderFooterGroup", sheet: target.sheet }) as SheetTarget,
    },
  },
  methods: {
    setPrintArea: {
      since: "1.9",
      call: (target, [area], session) => {
        const rectangles = readAreas(target, area, session);
        change(target, session, layout => {
          for (const anchor of layout.printArea) target.sheet.anchors.delete(anchor);
          layout.printArea = rectangles.map(rectangle => target.sheet.anchor(rectangle));
        });
        return null;
      },
    },
    getPrintArea: {
      since: "1.9",
      call: (target, _args, session) => {
        const area = printArea(target, session);
        if (area === null) throw itemNotFound("a print area");
        return area;
      },
    },
    getPrintAreaOrNullObject: { since: "1.9", call: (target, _args, session) => printArea(target, session) },
    setPrintTitleRows: setTitles("titleRows", isEntireRow),
    setPrintTitleColumns: setTitles("titleColumns", isEntireColumn),
    getPrintTitleRows: titles("titleRows", true),
    getPrintTitleRowsOrNullObject: titles("titleRows", false),
    getPrintTitleColumns: titles("titleColumns", true),
    getPrintTitleColumnsOrNullObject: titles("titleColumns", false),
    // Margins that are not named stay [docs: types PageLayout.setPrintMargins].
    setPrintMargins: {
      since: "1.9",
      call: (target, [unit, options], session) => {
        const points = pointsPerUnit(unit);
        const given = Object.entries((options ?? {}) as Record<string, unknown>).filter(([, value]) => value !== null);
        const checked = given.map(([side, value]) => [readSide(side), readMargin(value, side) * points] as const);
        change(target, session, layout => {
          for (const [side, value] of checked) layout.margins[side] = value;
        });
        return null;
      },
    },
  },
};

/** The headers and footers of a sheet's kinds of page [docs: types HeaderFooterGroup]. */
const headerFooterGroupShape: Shape<SheetTarget> = {
  name: "HeaderFooterGroup",
  scalars: {
    state: {
      since: "1.9",
      read: target => target.sheet.pageLayout.headerFooterState,
      write: (target, value, session) => {
        const state = oneOf(["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"])(value, "state");
        change(target, session, layout => {
          layout.headerFooterState = state;
        });
      },
    },
  },
  navigations: {
    defaultForAllPages: page("defaultForAllPages"),
    firstPage: page("firstPage"),
    evenPages: page("evenPages"),
    oddPages: page("oddPages"),
  },
};

/** The six texts of one kind of page [docs: types HeaderFooter]; codes such as &P are kept as they come. */
const headerFooterShape: Shape<HeaderFooterTarget> = {
  name: "HeaderFooter",
  scalars: {
    leftHeader: pageText("leftHeader"),
    centerHeader: pageText("centerHeader"),
    rightHeader: pageText("rightHeader"),
    leftFooter: pageText("leftFooter"),
    centerFooter: pageText("centerFooter"),
    rightFooter: pageText("rightFooter"),
  },
};

/** Page layout, headers and footers. */
export const pageLayoutShapes: readonly unknown[] = [pageLayoutShape, headerFooterGroupShape, headerFooterShape];

// A protected sheet refuses, or lets its pages be set up [unverified]: a switch.
function change(target: SheetTarget, session: Session, edit: (layout: PageLayoutModel) => void): void {
  if (session.rules.protectedPageLayout === "refuse") checkSheetWritable(session, target.sheet, null);
  edit(target.sheet.pageLayout);
  session.workbook.notify({ kind: "sheet", what: "changed", sheetId: target.sheet.id });
}

type PlainSetting = Exclude<keyof PageLayoutModel, "margins" | "headersFooters">;

function setting<Key extends PlainSetting>(
  key: Key,
  read: (value: unknown, what: string) => PageLayoutModel[Key],
): Scalar<SheetTarget> {
  return {
    since: "1.9",
    read: target => target.sheet.pageLayout[key],
    write: (target, value, session) => {
      const checked = read(value, key);
      change(target, session, layout => {
        layout[key] = checked;
      });
    },
  };
}

function margin(side: keyof PrintMargins): Scalar<SheetTarget> {
  return {
    since: "1.9",
    read: target => target.sheet.pageLayout.margins[side],
    write: (target, value, session) => {
      const points = readMargin(value, side);
      change(target, session, layout => {
        layout.margins[side] = points;
      });
    },
  };
}

// Points; none below 0 [unverified: the code].
function readMargin(value: unknown, side: string): number {
  return numberBetween(0, 5000)(value, `The ${side} margin`);
}

function readSide(side: string): keyof PrintMargins {
  return oneOf(["left", "right", "top", "bottom", "header", "footer"])(side, "margin");
}

function readPageNumber(value: unknown): number {
  return numberBetween(-32_765, 32_767)(value, "firstPageNumber");
}

// A scale of 10 to 400, or pages to fit; each is null when the other is used [docs: types PageLayoutZoomOptions]. Both at once are refused [unverified].
function readZoom(value: unknown): PrintZoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Partial<
    Record<keyof PrintZoom, unknown>
  >;
  const pages = (count: unknown): number | null =>
    count === null || count === undefined ? null : numberBetween(0, 32_767)(count, "A number of pages");
  const zoom = { horizontalFitToPages: pages(horizontalFitToPages), verticalFitToPages: pages(verticalFitToPages) };
  const fits = zoom.horizontalFitToPages !== null || zoom.verticalFitToPages !== null;
  if (scale === null || scale === undefined) {
    if (!fits) throw invalidArgument("A zoom needs a scale or a number of pages.");
    return { scale: null, ...zoom };
  }
  if (fits) throw invalidArgument("A zoom has either a scale or a number of pages.");
  return { scale: numberBetween(10, 400)(scale, "scale"), ...zoom };
}

function readAreas(target: SheetTarget, area: unknown, session: Session): Rectangle[] {
  if (isTarget(area) && area.className === "RangeAreas") {
    const areas = area as RangeAreasTarget;
    if (areas.sheet !== target.sheet) throw invalidArgument("The cells are on another sheet.");
    return session.rectanglesOf(areas);
  }
  const parts = typeof area === "string" ? area.split(",") : [area];
  return parts.map(part => ownCells(target, part, session));
}

function ownCells(target: SheetTarget, cells: unknown, session: Session): Rectangle {
  const place = readPlace(session, target.sheet, cells);
  if (place.sheet !== target.sheet) throw invalidArgument("The cells are on another sheet.");
  return place.rectangle;
}

function printArea(target: SheetTarget, session: Session): unknown {
  const rectangles = target.sheet.pageLayout.printArea.flatMap(({ rectangle }) =>
    rectangle === null ? [] : [rectangle],
  );
  return rectangles.length === 0 ? null : session.areas(target.sheet, rectangles);
}

// Titles must be whole rows or columns [docs: types PageLayout.setPrintTitleRows].
function setTitles(key: "titleRows" | "titleColumns", isWhole: (rectangle: Rectangle) => boolean): Method<SheetTarget> {
  return {
    since: "1.9",
    call: (target, [cells], session) => {
      const rectangle = ownCells(target, cells, session);
      if (!isWhole(rectangle)) throw invalidArgument("Print titles must be whole rows or columns.");
      change(target, session, layout => {
        const old: Anchor | null = layout[key];
        if (old !== null) target.sheet.anchors.delete(old);
        layout[key] = target.sheet.anchor(rectangle);
      });
      return null;
    },
  };
}

function titles(key: "titleRows" | "titleColumns", isNeeded: boolean): Method<SheetTarget> {
  return {
    since: "1.9",
    call: (target, _args, session) => {
      const rectangle = target.sheet.pageLayout[key]?.rectangle ?? null;
      if (rectangle !== null) return session.range(target.sheet, rectangle);
      if (isNeeded) throw itemNotFound("print titles");
      return null;
    },
  };
}

function page(name: HeaderFooterTarget["page"]): Navigation<SheetTarget> {
  return {
    since: "1.9",
    open: ({ sheet }) => {
      const target: HeaderFooterTarget = { className: "HeaderFooter", sheet, page: name };
      return target;
    },
  };
}

function pageText(key: keyof HeaderFooterModel): Scalar<HeaderFooterTarget> {
  return {
    since: "1.9",
    read: target => target.sheet.pageLayout.headersFooters[target.page][key],
    write: (target, value, session) => {
      const text = readText(value, key);
      change(target, session, layout => {
        layout.headersFooters[target.page][key] = text;
      });
    },
  };
}
