import type { GuidePorts } from "../../src/taskpane/guide/guide-ports";
import { sampleOrderRows } from "#samples/order-rows";

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
    loadSampleOrders: language => Promise.resolve(sampleOrderRows(language)),
  };
}
