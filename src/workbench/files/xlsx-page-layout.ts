import type { HeaderFooterModel } from "#host/model/page-layout";
import type { PageLayoutData } from "./page-layout-data";
import { xmlText } from "./xlsx-text";

/** Excel.PaperType in the order of the file's numbers, which begin with 1. */
export const PAPERS: readonly string[] = [
  "Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5",
  "Folio", "Quatro", "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14",
  "Csheet", "Dsheet", "Esheet", "EnvelopeDL", "EnvelopeC5", "EnvelopeC3", "EnvelopeC4", "EnvelopeC6", "EnvelopeC65",
  "EnvelopeB4", "EnvelopeB5", "EnvelopeB6", "EnvelopeItaly", "EnvelopeMonarch", "EnvelopePersonal", "FanfoldUS",
  "FanfoldStdGerman", "FanfoldLegalGerman",
]; // prettier-ignore

/** Excel.PrintComments and Excel.PrintErrorType in the words of the file; the first of each is its default. */
export const COMMENTS = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
export const ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
export const POINTS_PER_INCH = 72;

/** Whether the sheet is fitted to a number of pages, which the head of its part says. */
export function fitsToPages(layout: PageLayoutData | undefined): boolean {
  return layout !== undefined && layout.zoom.scale === null;
}

/** The elements between the validations and the drawing of a sheet: print options, margins, setup, headers and footers. */
export function pageLayoutXml(layout: PageLayoutData | undefined): string {
  if (layout === undefined) {
    return '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  }
  const options = [
    flag("horizontalCentered", layout.centerHorizontally),
    flag("verticalCentered", layout.centerVertically),
    flag("headings", layout.printHeadings),
    flag("gridLines", layout.printGridlines),
  ].join("");
  const margins = (["left", "right", "top", "bottom", "header", "footer"] as const).map(
    edge => ` ${edge}="${Math.round((layout.margins[edge] / POINTS_PER_INCH) * 10_000) / 10_000}"`,
  );
  return (
    (options === "" ? "" : `<printOptions${options}/>`) +
    `<pageMargins${margins.join("")}/>` +
    setupXml(layout) +
    headerFooterXml(layout)
  );
}

function setupXml(layout: PageLayoutData): string {
  const { zoom, firstPageNumber } = layout;
  const paper = PAPERS.indexOf(layout.paperSize) + 1;
  if (paper === 0) throw new Error(`not a paper: ${layout.paperSize}`);
  const comments = COMMENTS[layout.printComments as keyof typeof COMMENTS];
  const errors = ERRORS[layout.printErrors as keyof typeof ERRORS];
  return (
    `<pageSetup paperSize="${paper}"` +
    (zoom.scale === null || zoom.scale === 100 ? "" : ` scale="${zoom.scale}"`) +
    (firstPageNumber === "" ? "" : ` firstPageNumber="${firstPageNumber}"`) +
    // 0 = as many pages as it takes; without the attribute it would be one.
    (zoom.scale === null
      ? ` fitToWidth="${zoom.horizontalFitToPages ?? 0}" fitToHeight="${zoom.verticalFitToPages ?? 0}"`
      : "") +
    (layout.printOrder === "OverThenDown" ? ' pageOrder="overThenDown"' : "") +
    ` orientation="${layout.orientation === "Landscape" ? "landscape" : "portrait"}"` +
    flag("blackAndWhite", layout.blackAndWhite) +
    flag("draft", layout.draftMode) +
    (comments === "none" ? "" : ` cellComments="${comments}"`) +
    flag("useFirstPageNumber", firstPageNumber !== "") +
    (errors === "displayed" ? "" : ` errors="${errors}"`) +
    "/>"
  );
}

function flag(name: string, value: boolean): string {
  return value ? ` ${name}="1"` : "";
}

function headerFooterXml({ headersFooters, headerFooterState }: PageLayoutData): string {
  const hasFirst = headerFooterState === "FirstAndDefault" || headerFooterState === "FirstOddAndEven";
  const hasEven = headerFooterState === "OddAndEven" || headerFooterState === "FirstOddAndEven";
  const odd = hasEven ? headersFooters.oddPages : headersFooters.defaultForAllPages;
  const pieces =
    pageKindXml("odd", odd) +
    (hasEven ? pageKindXml("even", headersFooters.evenPages) : "") +
    (hasFirst ? pageKindXml("first", headersFooters.firstPage) : "");
  const attributes = flag("differentOddEven", hasEven) + flag("differentFirst", hasFirst);
  return pieces + attributes === "" ? "" : `<headerFooter${attributes}>${pieces}</headerFooter>`;
}

function pageKindXml(kind: "odd" | "even" | "first", texts: HeaderFooterModel): string {
  const header = sections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = sections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return (
    (header === "" ? "" : `<${kind}Header>${xmlText(header)}</${kind}Header>`) +
    (footer === "" ? "" : `<${kind}Footer>${xmlText(footer)}</${kind}Footer>`)
  );
}

function sections(left: string, center: string, right: string): string {
  return [["&L", left], ["&C", center], ["&R", right]].map(([code, text]) => (text === "" ? "" : `${code}${text}`)).join(""); // prettier-ignore
}
