import type { Cell } from "#core/cell";
import type { GuidePorts } from "../../src/taskpane/guide/guide-ports";
import { sampleWorkbook } from "#samples/sample-workbook";

export interface FakeGuidePorts extends GuidePorts {
  /** How often the memory was told of an answer. */
  readonly answers: () => number;
}

/** Ports of a page on which the welcome was answered, or not; the sample's orders are those of the sample workbook. */
export function fakeGuide({ isAnswered = true }: { readonly isAnswered?: boolean } = {}): FakeGuidePorts {
  let answers = isAnswered ? 1 : 0;
  return {
    answers: () => answers,
    memory: {
      isAnswered: () => answers > 0,
      rememberAnswer: () => {
        answers++;
      },
    },
    loadSample: language => Promise.resolve(`sample of ${language}`),
    loadSampleOrders: language => Promise.resolve(sampleRows(language)),
  };
}

/** The order sheet that the sample shows in a language. */
export function sampleRows(language: "zh-CN" | "en-US"): readonly (readonly Cell[])[] {
  const { sheets, activeSheet } = sampleWorkbook(language);
  return sheets.find(({ name }) => name === activeSheet)!.rows;
}
