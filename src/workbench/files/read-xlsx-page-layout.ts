import { parseRectangle, splitSheet } from "#host/addresses";
import type { HeaderFooterModel, PageLayoutModel } from "#host/model/page-layout";
import { isEntireColumn, isEntireRow, type Rectangle } from "#host/rectangle";
import { untouchedPageLayout, type PageLayoutData } from "./page-layout-data";
import { COMMENTS, ERRORS, PAPERS, POINTS_PER_INCH } from "./xlsx-page-layout";
import { elements, textOf } from "./xml-elements";

/** What a workbook says of one sheet's printed area and titles: the texts of its reserved names, "" for none. */
export interface PrintNames {
  readonly area: string;
  readonly titles: string;
}

/** The page layout from what stands before and behind a sheet's cells; undefined when nothing says anything. */
export function pageLayoutOf(before: string, after: string, names: PrintNames): PageLayoutData | undefined {
  const setup = elements(after, "pageSetup")[0];
  const options = elements(after, "printOptions")[0];
  const headersFooters = headersFootersOf(after);
  const areas = rectanglesOf(names.area);
  const titles = rectanglesOf(names.titles);
  const fits = isTrue(elements(before, "pageSetUpPr")[0]?.fitToPage);
  if (!setup && !options && !headersFooters && areas.length + titles.length === 0 && !fits) return undefined;

  const untouched = untouchedPageLayout();
  const margins = elements(after, "pageMargins")[0] ?? {};
  const margin = (edge: keyof PageLayoutModel["margins"]): number =>
    margins[edge] === undefined
      ? untouched.margins[edge]
      : Math.round(Number(margins[edge]) * POINTS_PER_INCH * 100) / 100;
  return {
    ...untouched,
    orientation: setup?.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS[Number(setup?.paperSize ?? 1) - 1] ?? untouched.paperSize,
    zoom: fits
      ? {
          scale: null,
          horizontalFitToPages: pages(setup?.fitToWidth),
          verticalFitToPages: pages(setup?.fitToHeight),
        }
      : { scale: Number(setup?.scale ?? 100), horizontalFitToPages: null, verticalFitToPages: null },
    printArea: areas,
    titleRows: titles.find(isEntireRow) ?? null,
    titleColumns: titles.find(isEntireColumn) ?? null,
    centerHorizontally: isTrue(options?.horizontalCentered),
    centerVertically: isTrue(options?.verticalCentered),
    printGridlines: isTrue(options?.gridLines),
    printHeadings: isTrue(options?.headings),
    blackAndWhite: isTrue(setup?.blackAndWhite),
    draftMode: isTrue(setup?.draft),
    printOrder: setup?.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printComments: wordOf(COMMENTS, setup?.cellComments) ?? untouched.printComments,
    printErrors: wordOf(ERRORS, setup?.errors) ?? untouched.printErrors,
    firstPageNumber: isTrue(setup?.useFirstPageNumber) ? Number(setup?.firstPageNumber ?? 1) : "",
    margins: {
      left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom"),
      header: margin("header"), footer: margin("footer"),
    },
    ...headersFooters,
  }; // prettier-ignore
}

function pages(text: string | undefined): number | null {
  const count = Number(text ?? 1);
  return count === 0 ? null : count;
}

function headersFootersOf(after: string): Pick<PageLayoutData, "headerFooterState" | "headersFooters"> | undefined {
  const own = elements(after, "headerFooter")[0];
  if (own === undefined) return undefined;
  const page = (kind: string): HeaderFooterModel => {
    const [leftHeader, centerHeader, rightHeader] = sectionsOf(textOf(after, `${kind}Header`) ?? "");
    const [leftFooter, centerFooter, rightFooter] = sectionsOf(textOf(after, `${kind}Footer`) ?? "");
    return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
  };
  const hasEven = isTrue(own.differentOddEven);
  const hasFirst = isTrue(own.differentFirst);
  const untouched = untouchedPageLayout().headersFooters;
  return {
    headerFooterState: hasEven
      ? hasFirst ? "FirstOddAndEven" : "OddAndEven"
      : hasFirst ? "FirstAndDefault" : "Default",
    headersFooters: {
      defaultForAllPages: hasEven ? untouched.defaultForAllPages : page("odd"),
      oddPages: hasEven ? page("odd") : untouched.oddPages,
      evenPages: page("even"),
      firstPage: page("first"),
    },
  }; // prettier-ignore
}

/** "&Lleft&Ccentre&Rright"; a text without a code is the centre's. */
function sectionsOf(text: string): [left: string, center: string, right: string] {
  const found = { L: "", C: "", R: "" };
  for (const [, code = "C", part = ""] of text.matchAll(/(?:&([LCR]))?((?:(?!&[LCR])[\s\S])+)/g)) {
    found[code as keyof typeof found] += part;
  }
  return [found.L, found.C, found.R];
}

/** Rectangles of a list of addresses that name their sheet; a part that is none is left out. */
function rectanglesOf(list: string): Rectangle[] {
  const parts = list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap(part => {
    const rectangle = parseRectangle(splitSheet(part).rest);
    return rectangle === null ? [] : [rectangle];
  });
}

function wordOf(words: Readonly<Record<string, string>>, wanted: string | undefined): string | undefined {
  return Object.keys(words).find(word => words[word] === wanted);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
