import type { Anchor } from "./anchor";

/** How large a sheet is printed: a scale in percent (10..400), or a number of pages in one or both directions. */
export interface PrintZoom {
  readonly scale: number | null;
  readonly horizontalFitToPages: number | null;
  readonly verticalFitToPages: number | null;
}

/** Margins in points. */
export interface PrintMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

/** The six texts of one kind of page, with Excel's codes such as &P and &N as they were set. */
export interface HeaderFooterModel {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** How a sheet is printed; words as in Excel.PageLayout. Defaults are those of a new workbook with Letter paper [unverified]. */
export interface PageLayoutModel {
  orientation: "Portrait" | "Landscape";
  /** As in Excel.PaperType: "A4", "Letter" ... */
  paperSize: string;
  zoom: PrintZoom;
  /** Empty = everything. */
  printArea: readonly Anchor[];
  /** Whole rows repeated at the top of each page. */
  titleRows: Anchor | null;
  /** Whole columns repeated at the left of each page. */
  titleColumns: Anchor | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** "DownThenOver" | "OverThenDown". */
  printOrder: string;
  /** "NoComments" | "EndSheet" | "InPlace". */
  printComments: string;
  /** "AsDisplayed" | "Blank" | "Dash" | "NotAvailable". */
  printErrors: string;
  /** "" = automatic. */
  firstPageNumber: number | "";
  readonly margins: PrintMargins;
  /** "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven": which of the kinds of page below are used. */
  headerFooterState: string;
  readonly headersFooters: {
    readonly defaultForAllPages: HeaderFooterModel;
    readonly firstPage: HeaderFooterModel;
    readonly evenPages: HeaderFooterModel;
    readonly oddPages: HeaderFooterModel;
  };
}

/** How a sheet nobody has set up is printed; margins are Excel's "Normal" ones [unverified]. */
export function newPageLayout(): PageLayoutModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    firstPageNumber: "",
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headerFooterState: "Default",
    headersFooters: {
      defaultForAllPages: emptyHeaderFooter(),
      firstPage: emptyHeaderFooter(),
      evenPages: emptyHeaderFooter(),
      oddPages: emptyHeaderFooter(),
    },
  };
}

function emptyHeaderFooter(): HeaderFooterModel {
  return { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
}
