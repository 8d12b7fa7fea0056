import type { SampleCell, SampleLanguage } from "./sample-data";
import { SAMPLE_SHEETS } from "./sheet-names";

/** Two columns of text: what each sheet holds and what to try first. */
export function readMeRows(language: SampleLanguage): SampleCell[][] {
  return language === "zh-CN" ? CHINESE : ENGLISH;
}

const ZH = SAMPLE_SHEETS["zh-CN"];
const EN = SAMPLE_SHEETS["en-US"];

const CHINESE: SampleCell[][] = [
  ["RFMW 会员打分 示例", ""],
  ["", ""],
  ["这是什么", "一家虚构服装店 2024-05-01 至 2026-11-20 的订单：243 位可打分会员、6 位潜在客户。姓名均为虚构，手机号 199 0000 开头，不属于任何人。"],
  [ZH.chineseOrders, "1,912 行订单，30 列中文表头。其中 16 行故意写得不规范：7 行能读出并计入，9 行不计入；另有 6 行属于潜在客户。"],
  [ZH.englishOrders, "同样的订单，英文表头与英文词。"],
  [ZH.threeMembers, "张三、李四、王五各花了 4,000 元，共 12 行：先给谁打电话？"],
  [ZH.calendar, "2024 至 2027 年的购买情境及起止日期。"],
  [ZH.categories, "商品关键词与品类的对照。"],
  [ZH.settings, "基准日 2026-11-21，四个维度都分 5 级：近度、密度、宽度用固定阈值，强度按全表均值的倍数（0.5、0.8、1.2、2）。基准日若取最后一笔订单的日期，张三的 F 会从 0 变为 1。"],
  ["", ""],
  ["先试这个", "选中「订单」中任一单元格，点功能区「会员打分」。"],
  ["应当看到", "王五是「忠诚常客」，李四是「待拓宽会员」，张三是「高额沉睡会员」。M 分按全表均值的倍数，换到「三会员」单独打分会不同；14 个分群都有人；1,897 行计入，15 行不计入。"],
  ["", ""],
  ["埋下的故事", "打分后看会员表：15 位专挑折扣、12 位认准一个品牌（偏好标签），6 位给过低分（关注），20 位线上线下都买（全渠道），5 位勿扰。"],
  ["", "6 位妈妈给孩子买，4 位由秘书付款、老板审批（角色），1 位带来 5 位新会员（推荐人数）；3 个人各有两个编号、同一个手机号（同号会员），不会自动合并。"],
  ["", "「评估」页：响应检验、对照组能看出多大的效果；会员只有 243 位，所以不做预测。看迁移：基准日改为 2026-08-31，打分并存快照，再改回来打一次分。"],
]; // prettier-ignore

const ENGLISH: SampleCell[][] = [
  ["RFMW member scoring: sample", ""],
  ["", ""],
  ["What this is", "Orders of an invented clothing shop, 2024-05-01 to 2026-11-20: 243 members to score and 6 prospects. All names are invented; phones starting with 199 0000 belong to nobody."],
  [EN.chineseOrders, "1,912 order rows under 30 Chinese headers. 16 of them are written badly on purpose: 7 can be read and count, 9 do not count; 6 more rows belong to prospects."],
  [EN.englishOrders, "The same orders under English headers, with English words."],
  [EN.threeMembers, "Zhang San, Li Si and Wang Wu spent 4,000 each, in 12 rows: whom would you call first?"],
  [EN.calendar, "Buying occasions 2024 to 2027 with their first and last days."],
  [EN.categories, "Words in product names and the category each stands for."],
  [EN.settings, "As-of date 2026-11-21, 5 levels in all four dimensions: set thresholds for recency, frequency and width, multiples of the sheet's average (0.5, 0.8, 1.2, 2) for money. As of the latest order, Zhang San's F would be 1 instead of 0."],
  ["", ""],
  ["Try this first", "Select any cell of Orders and press Score members on the ribbon."],
  ["You should see", "Wang Wu among Loyal Regulars, Li Si among Broaden-Next, Zhang San among Sleeping Big-Tickets. Their M scores are multiples of the sheet's average, so they differ on the sheet with three members only. Members in all 14 segments; 1,897 rows counted, 15 not."],
  ["", ""],
  ["Planted stories", "On the members table after scoring: 15 discount hunters and 12 fans of one brand (Preference Tags), 6 who rated low (Care Flag), 20 who buy online and in shops (Omnichannel), 5 not to be contacted."],
  ["", "6 mothers buy for a child, 4 members have a secretary who pays and a boss who approves (Roles), 1 brought 5 others (Referred Members); 3 people have two ids and one phone (Same Phone As) and are not merged by themselves."],
  ["", "On the Track tab: the response test, and how large an effect a control group could show; 243 members are too few for a forecast. For movement score as of 2026-08-31 with a snapshot, then again as of 2026-11-21."],
]; // prettier-ignore
