/** A word of the sample in both languages. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

function words(text: string): readonly Word[] {
  return text.split(" ").map(pair => {
    const [zh, en] = pair.split("=");
    if (zh === undefined || en === undefined) throw new Error(`not a pair of words: ${pair}`);
    return { zh, en: en.replaceAll("_", " ") };
  });
}

// Names are put together from common parts; nobody in particular is meant.
export const SURNAMES = words(
  "周=Zhou 吴=Wu 郑=Zheng 冯=Feng 陈=Chen 褚=Chu 卫=Wei 蒋=Jiang 沈=Shen 韩=Han 杨=Yang 朱=Zhu 秦=Qin 许=Xu 何=He 吕=Lü 施=Shi 孔=Kong 曹=Cao 严=Yan 金=Jin 魏=Wei 陶=Tao 姜=Jiang 谢=Xie 欧阳=Ouyang 上官=Shangguan",
);
export const GIVEN_NAMES = words(
  "敏=Min 静=Jing 丽=Li 强=Qiang 磊=Lei 洋=Yang 艳=Yan 勇=Yong 军=Jun 杰=Jie 娟=Juan 涛=Tao 明=Ming 超=Chao 秀英=Xiuying 霞=Xia 平=Ping 刚=Gang 桂英=Guiying 梓涵=Zihan 雨桐=Yutong 思远=Siyuan 佳怡=Jiayi 浩然=Haoran 若曦=Ruoxi 晓彤=Xiaotong",
);

export const STORES = words("静安店=Jing'an_Store 徐汇店=Xuhui_Store 浦东店=Pudong_Store 杨浦店=Yangpu_Store");
/** Where an online purchase stands in the store column. */
export const ONLINE_STORES = words("小程序=Mini_Program 天猫=Tmall 抖店=Douyin_Shop");
export const STORE_CHANNEL: Word = { zh: "门店", en: "Retail store" };
export const ONLINE_CHANNELS = words("微信小程序=WeChat_online 天猫=Tmall_online 抖音=Douyin_online");
export const SALESPEOPLE = words(
  "林小雅=Lin_Xiaoya 顾一凡=Gu_Yifan 潘悦=Pan_Yue 田甜=Tian_Tian 崔凯=Cui_Kai 夏冰=Xia_Bing 方圆=Fang_Yuan 石磊=Shi_Lei",
);
export const BRANDS = words("云麓=Yunlu 拾光里=Shiguangli 禾屿=Heyu");
export const GENDERS = words("女=Female 男=Male");
export const OCCUPATIONS = words(
  "教师=Teacher 医生=Doctor 会计=Accountant 设计师=Designer 店主=Shop_owner 程序员=Programmer 公务员=Civil_servant 退休=Retired 学生=Student 销售经理=Sales_manager",
);
export const INCOMES = words("5千以下=Below_5k 5千-1万=5k-10k 1万-2万=10k-20k 2万以上=Above_20k");

export const STATUS = {
  success: { zh: "交易成功", en: "Completed" },
  done: { zh: "已完成", en: "Fulfilled" },
  shipped: { zh: "已发货", en: "Paid" },
  refunded: { zh: "退款成功", en: "Refunded" },
  closed: { zh: "交易关闭", en: "Cancelled" },
  unpaid: { zh: "待付款", en: "Unpaid" },
} as const satisfies Record<string, Word>;

export const WALK_IN: Word = { zh: "散客", en: "Walk-in" };
export const YES: Word = { zh: "是", en: "yes" };
export const GIFT_CATEGORY: Word = { zh: "赠品", en: "Gift" };
export const GIFT_PRODUCT: Word = { zh: "赠品 帆布袋", en: "Gift tote bag" };

export interface Category extends Word {
  readonly products: readonly Word[];
}

export const CATEGORIES: readonly Category[] = [
  { zh: "外套", en: "Outerwear", products: words("羊毛大衣=Wool_coat 风衣=Trench_coat 短羽绒服=Short_down_jacket 西装外套=Blazer") },
  { zh: "上衣", en: "Tops", products: words("纯棉衬衫=Cotton_shirt 针织衫=Knit_top 圆领T恤=Crew-neck_T-shirt 连帽卫衣=Hoodie") },
  { zh: "裤装", en: "Trousers", products: words("直筒牛仔裤=Straight_jeans 阔腿裤=Wide-leg_trousers 休闲裤=Chinos 西裤=Suit_trousers") },
  { zh: "裙装", en: "Dresses", products: words("连衣裙=Dress 半身裙=Skirt 百褶裙=Pleated_skirt") },
  { zh: "鞋履", en: "Shoes", products: words("乐福鞋=Loafers 小白鞋=White_sneakers 短靴=Ankle_boots") },
  { zh: "配饰", en: "Accessories", products: words("丝巾=Silk_scarf 皮带=Leather_belt 羊毛围巾=Wool_scarf 帽子=Hat") },
  { zh: "童装", en: "Kidswear", products: words("儿童卫衣=Kids'_hoodie 儿童羽绒服=Kids'_down_jacket 儿童运动裤=Kids'_joggers") },
  { zh: "家居服", en: "Loungewear", products: words("睡衣套装=Pyjama_set 珊瑚绒家居服=Fleece_loungewear") },
]; // prettier-ignore

/** Five campaigns and the days of the year (month * 100 + day) on which each runs. */
export const CAMPAIGNS: readonly (Word & { readonly from: number; readonly to: number })[] = [
  { zh: "双11狂欢", en: "DOUBLE11", from: 1020, to: 1112 },
  { zh: "年货节", en: "CNYGIFT", from: 101, to: 223 },
  { zh: "618年中购", en: "MID618", from: 601, to: 620 },
  { zh: "女神节", en: "QUEEN38", from: 301, to: 308 },
  { zh: "会员日", en: "MEMBERDAY", from: 801, to: 831 },
];
