import type { SampleCell, SampleLanguage } from "./sample-data";

/** Two columns of text: what each sheet holds and what to try first. */
export function readMeRows(language: SampleLanguage): SampleCell[][] {
  return language === "zh-CN" ? CHINESE : ENGLISH;
}

const CHINESE: SampleCell[][] = [
  ["RFMW 会员打分 示例", ""],
  ["", ""],
  ["这是什么", "一家虚构服装店 2024-05-01 至 2026-11-20 的订单：243 位可打分会员、6 位潜在客户。姓名均为虚构，手机号 199 0000 开头，不属于任何人。"],
  ["订单", "1,912 行订单，30 列中文表头。其中 16 行故意写得不规范：7 行能读出并计入，9 行不计入；另有 6 行属于潜在客户。"],
  ["Orders EN", "同样的订单，英文表头与英文词。"],
  ["三会员", "张三、李四、王五各花了 4,000 元，共 12 行：先给谁打电话？"],
  ["情境日历", "2024 至 2027 年的购买情境及起止日期。"],
  ["品类对照", "商品关键词与品类的对照。"],
  ["RFMW_设置", "基准日 2026-11-21，四个维度均为固定阈值、5 级。基准日若取最后一笔订单的日期，张三的 F 会从 0 变为 1。"],
  ["", ""],
  ["先试这个", "选中「订单」中任一单元格，点功能区「会员打分」。"],
  ["应当看到", "王五 5534、李四 4252、张三 1151；14 个分群都有人；1,897 行计入，15 行不计入。"],
]; // prettier-ignore

const ENGLISH: SampleCell[][] = [
  ["RFMW member scoring: sample", ""],
  ["", ""],
  ["What this is", "Orders of an invented clothing shop, 2024-05-01 to 2026-11-20: 243 members to score and 6 prospects. All names are invented; phones starting with 199 0000 belong to nobody."],
  ["订单", "1,912 order rows under 30 Chinese headers. 16 of them are written badly on purpose: 7 can be read and count, 9 do not count; 6 more rows belong to prospects."],
  ["Orders EN", "The same orders under English headers, with English words."],
  ["三会员", "Zhang San, Li Si and Wang Wu spent 4,000 each, in 12 rows: whom would you call first?"],
  ["情境日历", "Buying occasions 2024 to 2027 with their first and last days."],
  ["品类对照", "Words in product names and the category each stands for."],
  ["RFMW_Settings", "As-of date 2026-11-21, fixed thresholds with 5 bands in all four dimensions. As of the latest order, Zhang San's F would be 1 instead of 0."],
  ["", ""],
  ["Try this first", "Select any cell of Orders EN and press Score members on the ribbon."],
  ["You should see", "Wang Wu 5534, Li Si 4252, Zhang San 1151; members in all 14 segments; 1,897 rows counted, 15 not."],
]; // prettier-ignore
