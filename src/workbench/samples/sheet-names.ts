import type { SampleLanguage } from "./sample-data";

interface SampleSheetNames {
  readonly readMe: string;
  readonly chineseOrders: string;
  readonly englishOrders: string;
  readonly threeMembers: string;
  readonly calendar: string;
  readonly categories: string;
  readonly settings: string;
}

/** What the sheets of the sample are called, in the language of who opens it. */
export const SAMPLE_SHEETS: Readonly<Record<SampleLanguage, SampleSheetNames>> = {
  "zh-CN": {
    readMe: "说明",
    chineseOrders: "订单",
    englishOrders: "英文订单",
    threeMembers: "三会员",
    calendar: "情境日历",
    categories: "品类对照",
    settings: "RFMW_设置",
  },
  "en-US": {
    readMe: "Read me",
    chineseOrders: "Orders (Chinese)",
    englishOrders: "Orders",
    threeMembers: "Three members",
    calendar: "Occasions",
    categories: "Categories",
    settings: "RFMW_Settings",
  },
};
