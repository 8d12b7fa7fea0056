/**
 * THE ROOMS of the larger layers, from the ground floor up. `uses`: the rooms of the same layer that a room may import,
 * beside the files at the layer's root. `door`: its files that others may import; left out, all of them. Folders inside
 * a room belong to it. A folder of these layers without a row fails the build.
 */
const LOW = ["app/workbook", "app/outputs/words", "app/outputs/shapes", "app/notes", "app/orders"];
const OF_A_PART = [...LOW, "app/movement", "app/findings", "app/effect", "app/occasions", "app/outputs/part"];
const PARSING = ["texts", "dates", "numbers", "buffers"].map(room => `core/parse/${room}`);
const ON_SHEETS = ["host", "cells", "columns", "rows", "sheets"].map(room => `excel/${room}`);
const ROOMS = {
  "core/stats": { uses: [] },
  "core/parse/texts": { uses: [] },
  "core/parse/buffers": { uses: [] },
  "core/parse/dates": { uses: ["core/parse/texts", "core/parse/buffers"] },
  "core/parse/numbers": { uses: ["core/parse/texts", "core/parse/buffers", "core/stats"] },
  "core/parse/columns": { uses: [...PARSING, "core/stats"] },
  "core/parse/detection": {
    uses: PARSING,
    door: [
      "column-content", "column-kind", "field-assignment", "header-row", "member-words", "signatures", "synonym-index",
    ], // prettier-ignore
  },
  "core/parse/finishing": {
    uses: [...PARSING, "core/parse/columns", "core/stats"],
    door: ["finish-rows", "rows-read"],
  },
  "core/measure": { uses: ["core/stats"] },
  "core/compatibility": { uses: ["core/measure", "core/stats"], door: ["compatible-scores", "row-measures"] },
  "core/score": { uses: ["core/measure", "core/compatibility", "core/stats"] },
  "core/segment": { uses: ["core/measure", "core/score", "core/stats"] },
  "core/traits": {
    uses: ["core/measure", "core/stats"],
    door: [
      "brand-loyal", "channel-mix", "frequent-users", "next-category", "preference-flags", "preferences", "ratings", "ratings-between", "repurchase",
      "return-rates", "trait-notes", "trait-sources",
    ], // prettier-ignore
  },
  "core/forecast": {
    uses: ["core/measure", "core/stats"],
    door: [
      "buyers",
      "calibration/by-frequency",
      "calibration/reliability",
      "calibration/weekly-tracking",
      "days-ahead",
      "fit-hooks",
      "forecast-members",
      "forecast-study",
      "hold-out",
      "purchase-model",
      "refusals",
      "spend-model",
      "time-unit",
      "totals",
    ],
  },
  "core/people": { uses: ["core/measure", "core/parse/texts", "core/stats"] },
  "core/demographics": { uses: ["core/measure", "core/parse/numbers", "core/parse/texts", "core/stats"] },
  "core/explain": {
    uses: ["core/measure", "core/score", "core/segment", "core/stats"],
    door: ["member-facts", "one-change", "prospect-statuses", "score-steps", "why"],
  },
  "core/effect": {
    uses: ["core/measure", "core/stats", "core/traits"],
    door: [
      "before-after", "break-even", "call-budget", "campaign-spans", "control-draw", "control-sizes", "measure-effect", "rating-change",
      "visible-effect",
    ], // prettier-ignore
  },
  "core/response": {
    uses: ["core/measure", "core/stats"],
    door: [
      "campaign-response", "contact-response", "history-guard", "response-table", "response-test", "suggested-order",
    ], // prettier-ignore
  },
  "core/movement": {
    uses: ["core/parse/dates", "core/score", "core/segment", "core/stats"],
    door: [
      "base", "compare", "cut-set", "cut-set-text", "flow", "history", "plan-snapshot", "refusals", "rules-of-cut-set", "snapshot",
      "standing",
    ], // prettier-ignore
  },
  "core/sql": {
    uses: ["core/parse/texts", "core/score", "core/segment", "core/stats"],
    door: ["context", "dbt", "dialect", "dialects", "layouts", "plan", "refusals", "source", "words"],
  },
  "core/occasions": {
    uses: ["core/measure", "core/parse/texts", "core/parse/dates", "core/stats"],
    door: [
      "birthdays", "calendar", "calendar-rows", "grown-calendar", "member-occasions", "occasion-study", "occasion-values",
      "parse-calendar", "row-occasions", "shipped-occasions",
    ], // prettier-ignore
  },

  "app/workbook": { uses: [] },
  "app/claim": { uses: ["app/workbook"], door: ["hold-workbook"] },
  "app/findings": { uses: [] },
  "app/outputs/words": { uses: ["app/findings"] },
  "app/outputs/shapes": { uses: ["app/workbook", "app/outputs/words"] },
  "app/notes": {
    uses: ["app/workbook", "app/outputs/words", "app/outputs/shapes"],
    door: ["copy-table", "id-marks", "kept-notes", "names", "noted-days", "safety-copies"],
  },
  "app/orders": {
    uses: ["app/workbook", "app/outputs/words", "app/outputs/shapes"],
    door: [
      "address", "column-choices", "column-keys", "inspect-orders", "inspection", "kept-decisions", "looks-like-orders", "missing-column",
      "read-and-score", "read-orders", "row-check",
      "source-sample", "unusable-rows", "ways-on",
    ], // prettier-ignore
  },
  "app/movement": {
    uses: ["app/workbook", "app/outputs/words", "app/outputs/shapes"],
    door: ["names", "present", "run-snapshots", "snapshot-table"],
  },
  "app/effect": { uses: LOW },
  "app/occasions": {
    uses: ["app/workbook", "app/outputs/words", "app/outputs/shapes"],
    door: ["calendar-table", "names", "occasion-names", "run-occasions"],
  },
  "app/outputs/part": { uses: [...LOW, "app/movement", "app/effect", "app/occasions"] },
  "app/outputs/members": {
    uses: OF_A_PART,
    door: [
      "do-not-contact", "joined-ids", "mask", "mask-people", "masked-id", "member-table", "members-part", "refusals", "shown-ids",
      "trait-columns",
    ], // prettier-ignore
  },
  "app/outputs/summary": { uses: OF_A_PART, door: ["names", "summary-part", "summary-table", "written-figures"] },
  "app/outputs/roles": { uses: [...OF_A_PART, "app/outputs/members"], door: ["roles-part", "roles-table"] },
  "app/outputs/demographics": { uses: OF_A_PART, door: ["cross-tabs", "demographics-part"] },
  "app/outputs/metrics": {
    uses: [...OF_A_PART, "app/outputs/summary", "app/outputs/roles", "app/outputs/demographics"],
    door: ["metrics-part"],
  },
  "app/outputs/settings": {
    uses: OF_A_PART,
    door: ["kept-choices", "saved-settings", "settings-part", "settings-table", "values", "written-run"],
  },
  "app/outputs/overview": { uses: OF_A_PART, door: ["overview-part"] },
  "app/outputs/calendar": { uses: OF_A_PART, door: ["calendar-part"] },
  "app/outputs/forecast": { uses: OF_A_PART, door: ["forecast-part"] },
  "app/outputs/pivot": { uses: [...OF_A_PART, "app/outputs/summary"], door: ["pivot-part"] },
  "app/outputs/snapshots": { uses: OF_A_PART, door: ["snapshots-part"] },
  "app/outputs/order-columns": { uses: OF_A_PART, door: ["order-columns-part"] },
  "app/outputs": {
    uses: [
      "members",
      "summary",
      "roles",
      "demographics",
      "metrics",
      "settings",
      "overview",
      "pivot",
      "snapshots",
      "forecast",
      "calendar",
      "order-columns",
      "part",
    ].map(part => `app/outputs/${part}`),
  },
  "app/member-book": { uses: [...LOW, "app/outputs/part"] },
  "app/call-list": { uses: [...LOW, "app/effect", "app/outputs/members", "app/member-book"] },
  "app/lesson": { uses: ["app/workbook", "app/outputs/words", "app/call-list", "app/movement"] },
  "app/member-card": {
    uses: [...LOW, "app/outputs/members", "app/outputs/settings", "app/member-book", "app/call-list"],
  },
  "app/run": {
    uses: [
      ...OF_A_PART, "app/claim", "app/member-book", "app/outputs", "app/outputs/calendar", "app/outputs/members", "app/outputs/settings",
      "app/outputs/snapshots",
    ], // prettier-ignore
    door: ["in-process-scorer", "progress", "run-result", "score-orders", "write-request"],
  },
  "app/removal": {
    uses: [...LOW, "app/claim", "app/outputs", "app/outputs/part"],
    door: ["removal-plan", "remove-results"],
  },
  "app/self-check": {
    uses: ["app/workbook", "app/claim"],
    door: ["answers", "questions", "report-text", "run-self-check"],
  },
  "app/session": {
    uses: [
      ...OF_A_PART, "app/claim", "app/member-book", "app/outputs", "app/outputs/settings", "app/outputs/summary",
      "app/call-list", "app/lesson", "app/member-card", "app/run", "app/removal", "app/self-check",
    ], // prettier-ignore
    door: [
      "book/state", "lesson-state", "pane-state", "session", "call-list/state", "check/state", "member/state",
      "removal/state", "run/state", "screens/state", "self-check/state", "snapshots/state", "studies/state",
    ], // prettier-ignore
  },

  "excel/host": { uses: [] },
  "excel/cells": { uses: ["excel/host"], door: ["neighbours", "ranges", "read-cells", "rectangles"] },
  "excel/columns": {
    uses: ["excel/host", "excel/cells"],
    door: ["body-look", "cell-formats", "cell-input", "header-look", "header-search"],
  },
  "excel/rows": {
    uses: ["excel/host", "excel/cells", "excel/columns"],
    door: ["block-sizer", "byte-size", "column-blocks", "verify-rows", "write-rows"],
  },
  "excel/sheets": {
    uses: ["excel/host", "excel/cells", "excel/columns", "excel/rows"],
    door: ["hidden-names", "made-sheet", "own-table", "sheet-facts", "sheet-names", "workbook-lists"],
  },
  "excel/orders": { uses: ON_SHEETS, door: ["port", "read-rows", "source-rectangle"] },
  "excel/order-columns": { uses: [...ON_SHEETS, "excel/orders"], door: ["anchor", "port", "record"] },
  "excel/table-sheet": { uses: [...ON_SHEETS, "excel/orders"], door: ["port", "writing-port"] },
  "excel/report-sheet": { uses: ON_SHEETS, door: ["marks", "port"] },
  "excel/pivot-sheet": { uses: ON_SHEETS, door: ["look-at", "plain-cells", "port"] },
  "excel/mark-keys": { uses: ["excel/host", "excel/sheets"], door: ["port"] },
  "excel/run-marks": { uses: ["excel/host"], door: ["port"] },
  "excel/self-check": { uses: ["excel/host", "excel/cells"], door: ["port"] },
  "excel/removal": {
    uses: [...ON_SHEETS, "excel/order-columns", "excel/report-sheet", "excel/pivot-sheet"],
    door: ["port"],
  },
};

module.exports = { ROOMS };
