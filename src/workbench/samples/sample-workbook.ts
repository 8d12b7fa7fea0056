import { occasionRows } from "./occasion-calendar";
import type { OrderCell, OrderLine } from "./order-lines";
import { sampleOrders } from "./orders";
import { readMeRows } from "./read-me";
import type { SampleCell, SampleLanguage, SampleSheet, SampleWorkbook } from "./sample-data";
import { ORDER_COLUMNS } from "./sheet-headers";
import { SAMPLE_SHEETS } from "./sheet-names";
import { THREE_MEMBERS } from "./three-members";
import { CATEGORIES } from "./vocabulary";

const GREEN_TABLE = "TableStyleMedium7";
const BLUE_TABLE = "TableStyleMedium2";

/**
 * The workbook a newcomer meets: two and a half years of orders of 243 members of an invented shop, with planted
 * stories and faults. The same on every call. The language chooses the sheets' names, the first sheet, the headers of the settings and
 * which of the two order sheets is shown; every sheet is there in both.
 */
export function sampleWorkbook(language: SampleLanguage = "zh-CN"): SampleWorkbook {
  const { lines } = sampleOrders();
  const chinese = language === "zh-CN";
  const names = SAMPLE_SHEETS[language];
  return {
    sheets: [
      { name: names.readMe, rows: readMeRows(language), columnWidths: [28, 96] },
      ordersSheet(names.chineseOrders, "tblOrders", GREEN_TABLE, lines, "zh"),
      ordersSheet(names.englishOrders, "tblOrdersEN", BLUE_TABLE, lines, "en"),
      threeMembersSheet(names.threeMembers),
      calendarSheet(names.calendar),
      categoriesSheet(names.categories),
      settingsSheet(language),
    ],
    activeSheet: chinese ? names.chineseOrders : names.englishOrders,
    selection: "A2",
  };
}

function ordersSheet(
  name: string,
  table: string,
  style: string,
  lines: readonly OrderLine[],
  language: "zh" | "en",
): SampleSheet {
  return {
    name,
    rows: [
      ORDER_COLUMNS.map(column => column[language]),
      ...lines.map(line => ORDER_COLUMNS.map(column => cell(line[column.field], language))),
    ],
    table: { name: table, style },
    columnFormats: ORDER_COLUMNS.map(column => column.format),
    columnWidths: ORDER_COLUMNS.map(column =>
      language === "en" ? Math.max(column.width, column.en.length + 4) : column.width,
    ),
    freezeRows: 1,
  };
}

function cell(value: OrderCell, language: "zh" | "en"): SampleCell {
  return typeof value === "object" ? value[language] : value;
}

function threeMembersSheet(name: string): SampleSheet {
  return {
    name,
    rows: [
      ["会员编号", "会员姓名", "订单编号", "下单日期", "实付金额", "品类"],
      ...THREE_MEMBERS.map(({ memberId, name, orderId, day, amount, category }) => [
        memberId, name.zh, orderId, day, amount, `${category.zh} ${category.en}`,
      ]), // prettier-ignore
    ],
    table: { name: "tblThreeMembers", style: GREEN_TABLE },
    columnFormats: ["@", "@", "@", "yyyy-mm-dd", "#,##0.00", "@"],
    columnWidths: [11, 11, 11, 12, 12, 18],
    freezeRows: 1,
  };
}

function calendarSheet(name: string): SampleSheet {
  return {
    name,
    rows: [["情境名称", "英文名称", "开始日期", "结束日期"], ...occasionRows()],
    table: { name: "tblCalendar", style: GREEN_TABLE },
    columnFormats: ["@", "@", "yyyy-mm-dd", "yyyy-mm-dd"],
    columnWidths: [14, 18, 12, 12],
    freezeRows: 1,
  };
}

/** Words that occur in product names, with the category each stands for. */
function categoriesSheet(name: string): SampleSheet {
  return {
    name,
    rows: [
      ["关键词", "品类"],
      ...CATEGORIES.flatMap(category => category.products.map(product => [product.zh, category.zh])),
    ],
    table: { name: "tblCategories", style: GREEN_TABLE },
    columnFormats: ["@", "@"],
    columnWidths: [18, 12],
    freezeRows: 1,
  };
}

/** Set thresholds as of 2026-11-21: without them the latest purchase would be the as-of date. */
function settingsSheet(language: SampleLanguage): SampleSheet {
  const chinese = language === "zh-CN";
  const settings = [
    ["asOf", "基准日", "As-of date", "2026-11-21"],
    ["windowMonths", "密度窗口（月）", "Frequency window (months)", "12"],
    ["order", "维度顺序", "Order of dimensions", "RFMW"],
    ["weights", "指数权重", "Index weights", "40,30,20,10"],
    ["map", "分群方案", "Segment map", "rfmw14"],
    ["recency", "近度分级", "Recency bands", "fixed 5"],
    ["frequency", "密度分级", "Frequency bands", "fixed 5"],
    ["monetary", "强度分级", "Monetary bands", "fixed 5"],
    ["width", "宽度分级", "Width bands", "fixed 5"],
    ["sameDayIsOnePurchase", "同日多单算一次到店", "One purchase per day", "no"],
  ] as const;
  return {
    name: SAMPLE_SHEETS[language].settings,
    rows: [
      chinese ? ["键", "设置", "值"] : ["Key", "Setting", "Value"],
      ...settings.map(([key, zh, en, value]) => [key, chinese ? zh : en, value]),
    ],
    table: { name: "tblRFMWSettings", style: BLUE_TABLE },
    columnFormats: ["@", "@", "@"],
    columnWidths: [40, 46, 110],
    freezeRows: 1,
  };
}
