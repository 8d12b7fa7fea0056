import { beforeAll, describe, expect, it } from "vitest";
import { DIMENSIONS, LETTER } from "#core/dimensions";
import type { Dimension } from "#core/dimensions";
import { defaultRules } from "#core/scoring-rules";
import type { FunctionId } from "#functions/function-ids";
import { callFunction } from "#functions/worksheet-functions";
import { tableRange } from "#host/model/table";
import { outputWords } from "#locales/output-words";
import { sampleWorkbook } from "#samples/sample-workbook";
import { bootExcelBench } from "../support/excel-host";
import type { ExcelBench } from "../support/excel-host";
import { ORDER_HEADER, openOrders } from "../support/orders-session";

let bench: ExcelBench;
beforeAll(async () => {
  bench = await bootExcelBench();
});

type Value = string | number;
type WrittenRow = Readonly<Record<string, Value>>;

const words = outputWords("zh-CN");
const { memberColumns, metrics: metricWords, settings: settingWords } = words;
const MEASURES = {
  recency: memberColumns.recencyDays,
  frequency: memberColumns.windowPurchases,
  monetary: memberColumns.averageAmount,
  width: memberColumns.widthCount,
};
const SCORES = {
  recency: memberColumns.recencyScore,
  frequency: memberColumns.frequencyScore,
  monetary: memberColumns.monetaryScore,
  width: memberColumns.widthScore,
};

/** The rows of the table on a sheet that a run wrote, by header. */
function rowsOn(sheetName: string): WrittenRow[] {
  const { grid, tables } = bench.sheet(sheetName);
  const [headers, ...body] = grid.readBlock(tableRange(tables[0]!)) as (Value | null)[][];
  return body.map(cells => Object.fromEntries(headers!.map((header, column) => [header, cells[column] ?? ""])));
}

function cell(id: FunctionId, ...given: unknown[]): unknown {
  const answer = callFunction(id, given, "zh-CN");
  return answer.ok ? answer.value : answer.message;
}

/** What an auditor finds on the sheets: the cut points twice, as a text and as cells, and how codes are to be read. */
function written() {
  const rows = rowsOn(words.sheets.settings);
  const valueOf = (key: string): string =>
    String(rows.find(row => row[settingWords.columns.key] === key)![settingWords.columns.stored]);
  const metrics = rowsOn(words.sheets.metrics);
  const bandsOf = (dimension: Dimension) => {
    const text = valueOf(`run.${dimension}`);
    const upper = metrics.filter(
      row =>
        row[metricWords.columns.dimension] === LETTER[dimension] &&
        row[metricWords.columns.metric] === metricWords.metrics.cutAbove,
    );
    return {
      text,
      levels: text.split(" ")[1]!,
      cuts: upper.map(row => [row[metricWords.columns.value]]),
      isAbove: upper.every(row => row[metricWords.columns.note] === metricWords.cutExcluded),
    };
  };
  const bands = {
    recency: bandsOf("recency"),
    frequency: bandsOf("frequency"),
    monetary: bandsOf("monetary"),
    width: bandsOf("width"),
  };
  const order = valueOf("order");
  const levels = [...order].map(letter => bands[DIMENSIONS.find(name => LETTER[name] === letter)!].levels).join("");
  return { bands, order, levels, map: valueOf("map") };
}

/** The members whose written scores or segment are not what the functions compute. */
function audit(): { readonly members: number; readonly different: unknown[] } {
  const { bands, order, levels, map } = written();
  const members = rowsOn(words.sheets.members).filter(row => row[memberColumns.responseRank] !== "");
  const different = members.filter(member => {
    const scores = DIMENSIONS.flatMap(dimension => {
      const { text, cuts, isAbove } = bands[dimension];
      const value = member[MEASURES[dimension]];
      const isRecency = dimension === "recency";
      return [cell("SCORE", value, [[text]], isRecency), cell("SCORE", value, cuts, isRecency, isAbove)];
    });
    const segment = cell("SEGMENT", member[memberColumns.code], map, order, levels);
    const expected = DIMENSIONS.flatMap(dimension => [member[SCORES[dimension]], member[SCORES[dimension]]]);
    return JSON.stringify([...scores, segment]) !== JSON.stringify([...expected, member[memberColumns.segment]]);
  });
  return { members: members.length, different };
}

/** Orders of 181 members, so that equal-frequency cut points stand on averages, which do not come out even. */
function generatedOrders(): Value[][] {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const rows: Value[][] = [[...ORDER_HEADER]];
  for (let member = 1; member <= 181; member++) {
    const orders = [3, 6, 7][random(3)]!;
    for (let order = 0; order < orders; order++) {
      const day = 45_600 + random(700);
      rows.push([`V${member}`, "", `S${rows.length}`, day, (1 + random(9_000)) / 100, "ABCDE"[random(5)]!]);
    }
  }
  return rows;
}

describe("what a run wrote, computed again by the worksheet functions from what stands on the sheets", () => {
  it("is the same for every member of the sample", async () => {
    const orders = sampleWorkbook().sheets.find(({ name }) => name === "订单")!;
    const { inspect, score } = await openOrders(bench, orders.rows as Value[][]);
    await inspect();
    await score();
    expect(audit()).toEqual({ members: 243, different: [] });
  });

  it("is the same for every member of generated orders, with fixed ratios, other levels and another order", async () => {
    const { inspect, score, session } = await openOrders(bench, generatedOrders());
    await inspect();
    await score();
    expect(written().bands.monetary.text).toMatch(/\.\d{9}/);
    expect(audit()).toEqual({ members: 181, different: [] });
    const rules = defaultRules();
    session.changeSettings({
      rules: {
        ...rules,
        order: ["width", "monetary", "frequency", "recency"],
        map: "classic11",
        dimensions: {
          ...rules.dimensions,
          frequency: { enabled: true, levels: 3, method: "equal-frequency" },
          monetary: { enabled: true, levels: 4, method: "fixed" },
        },
      },
    });
    await score();
    expect(written()).toMatchObject({ order: "WMFR", levels: "5435" });
    expect(written().bands.monetary.isAbove).toBe(true);
    expect(audit()).toEqual({ members: 181, different: [] });
  });
});
