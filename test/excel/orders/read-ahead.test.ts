import { describe, expect, it } from "vitest";
import { success } from "#app/failures";
import type { Source } from "#app/workbook/orders";
import type { ExcelEnvironment } from "#excel/host/environment";
import { readRows } from "#excel/orders/read-rows";

const LIMITS = { startRows: 2, maxRows: 2, targetBytes: 1_000_000 };
const SOURCE = {
  sheetId: "{1}",
  sheetName: "Orders",
  firstRow: 0,
  firstColumn: 0,
  rowCount: 7,
  columnCount: 1,
} as Source;

/** A workbook that answers when told to, and the story of what happened. */
function slowWorkbook() {
  const story: string[] = [];
  const open: (() => void)[] = [];
  let asked = 0;
  const context = (number: number) => ({
    workbook: {
      worksheets: {
        getItem: () => ({
          getRangeByIndexes: (_row: number, _column: number, rows: number) => ({
            untrack: () => undefined,
            load: () => undefined,
            values: Array.from({ length: rows }, () => [number]),
          }),
        }),
      },
    },
    sync: () =>
      new Promise<void>(resolve => {
        story.push(`asks ${number}`);
        open.push(() => {
          story.push(`answer ${number}`);
          resolve();
        });
      }),
  });
  const step = (_place: unknown, body: (given: unknown) => Promise<unknown>): Promise<unknown> =>
    body(context(++asked));
  const answerNext = async (): Promise<void> => {
    expect(open).toHaveLength(1);
    open.shift()!();
    await new Promise(resolve => setTimeout(resolve, 0));
  };
  const environment = { access: { step }, limits: LIMITS, yieldToHost: () => Promise.resolve() };
  return { environment: environment as unknown as ExcelEnvironment, story, answerNext };
}

describe("readRows while the host works", () => {
  it("asks for the next chunk before it gives the last one away, and never for two at once", async () => {
    const { environment, story, answerNext } = slowWorkbook();
    const chunk = ({ blocks }: { blocks: readonly { values: readonly (readonly unknown[])[] }[] }) =>
      void story.push(`chunk ${String(blocks[0]!.values[0]![0])}`);
    const reading = readRows(
      environment,
      { source: SOURCE, fromRow: 1, columns: [0], onChunk: chunk },
      {
        cancel: { aborted: false },
        report: done => void story.push(`${done} done`),
      },
    );
    for (let answers = 0; answers < 3; answers++) await answerNext();
    expect(await reading).toEqual(success(null));
    expect(story).toEqual([
      "0 done", "asks 1",
      "answer 1", "asks 2", "chunk 1", "2 done",
      "answer 2", "asks 3", "chunk 2", "4 done",
      "answer 3", "chunk 3", "6 done",
    ]); // prettier-ignore
  });

  it("gives nothing away that comes in after the cancel, and asks for nothing more", async () => {
    const { environment, story, answerNext } = slowWorkbook();
    const cancel = { aborted: false };
    const onChunk = () => (cancel.aborted = true);
    const reading = readRows(
      environment,
      { source: SOURCE, fromRow: 1, columns: [0], onChunk },
      { cancel, report: () => undefined },
    );
    await answerNext();
    await answerNext();
    expect(await reading).toMatchObject({ ok: false, failure: { code: "cancelled" } });
    expect(story).toEqual(["asks 1", "answer 1", "asks 2", "answer 2"]);
  });
});
