import type { ReactElement } from "react";
import type { WorkbookModel } from "#host/model/workbook";
import type { PageWords } from "./page-words";

/** The visible sheets; a colour of its own draws a line under the name. */
export function SheetTabs({
  workbook,
  words,
}: {
  readonly workbook: WorkbookModel;
  readonly words: PageWords;
}): ReactElement {
  const sheets = workbook.sheets.filter(sheet => sheet.visibility === "Visible");
  return (
    <div role="tablist" aria-label={words.sheetTabs} className="wb-tabs">
      {sheets.map(sheet => {
        const isActive = sheet === workbook.activeSheet;
        return (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={isActive}
            className={isActive ? "wb-tab wb-tab-active" : "wb-tab"}
            style={sheet.tabColor === "" || isActive ? undefined : { borderBottomColor: sheet.tabColor }}
            ref={isActive ? bringIntoView : undefined}
            onClick={() => {
              workbook.activate(sheet);
              document.querySelector<HTMLTextAreaElement>("[data-cell-editor]")?.focus({ preventScroll: true });
            }}
          >
            {sheet.name}
          </button>
        );
      })}
    </div>
  );
}

function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}
