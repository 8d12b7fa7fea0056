import type { OutputWords } from "#app/outputs/words/output-words";
import { LETTER } from "#core/dimensions";
import type { Dimension, ScoringRules } from "#core/scoring-rules";

const score =
  (dimension: Dimension, meaning: (rules: ScoringRules) => string) => (asOf: string, rules: ScoringRules) =>
    rules.dimensions[dimension].enabled
      ? `截至 ${asOf} 的${meaning(rules)}，1 至 ${rules.dimensions[dimension].levels} 分，分越高越好。切分点见设置和指标表。`
      : `截至 ${asOf}，这一项没有打分。`;

/** What each computed column of the members table means, and as of which day; at most 255 characters each. */
export const memberNotesZh: OutputWords["memberColumnNotes"] = {
  responseRank: (asOf, { order }) =>
    `截至 ${asOf}，按 ${order.map(dimension => LETTER[dimension]).join("、")} 分数从高到低排，同分看原始数值。`,
  callPriority: asOf => `截至 ${asOf} 所在分群的联系先后，1 最先。今日名单取 1 至 5。`,
  memberId: asOf => `订单里的会员编号（截至 ${asOf}），按文本保存。重新打分时靠它找回人工列，请勿修改。`,
  memberName: asOf => `截至 ${asOf} 最近一次写下的姓名。默认打码，要完整姓名可在「方法」页选择。`,
  phone: asOf => `截至 ${asOf} 最近一次写下的手机号。默认打码，要完整号码可在「方法」页选择。`,
  owner: asOf => `截至 ${asOf} 最近一次购买的导购；当天有几位时，取最常服务这位会员的。`,
  store: asOf => `截至 ${asOf} 最近一次购买的门店；当天有几家时，取这位会员最常去的。`,
  segment: asOf => `截至 ${asOf}，按各项分数归入的分群。灰色的「已移除」是数据里已没有、但有联系记录的会员。`,
  segmentGroup: asOf => `截至 ${asOf} 所在分群的大类。`,
  code: (asOf, { order }) =>
    `截至 ${asOf} 的分数，依次为 ${order.map(dimension => LETTER[dimension]).join("、")}；「-」表示这一项没有打分。`,
  recencyScore: score("recency", () => "近度分：离最近一次消费有多近"),
  frequencyScore: score("frequency", ({ frequencyScope }) =>
    frequencyScope === "lifetime" ? "密度分：一共买了几次" : "密度分：一段时间内买了几次",
  ),
  monetaryScore: score("monetary", ({ monetaryBasis }) =>
    monetaryBasis === "total" ? "强度分：累计花了多少" : "强度分：平均每次花多少",
  ),
  widthScore: score("width", () => "宽度分：买过多少种品类"),
  index: (asOf, { weights }) =>
    `截至 ${asOf} 的综合指数，0 至 100；权重 R ${weights.recency}、F ${weights.frequency}、M ${weights.monetary}、W ${weights.width}。`,
  lastPurchase: asOf => `截至 ${asOf} 最近一次有效购买的日期。`,
  recencyDays: asOf => `最近一次消费到 ${asOf} 的天数。`,
  windowPurchases: (asOf, { windowMonths, frequencyScope }) =>
    frequencyScope === "own-window"
      ? `截至各会员自己最后一次购买（不晚于 ${asOf}）的近 ${windowMonths} 个月内有效购买次数。`
      : `截至 ${asOf} 的近 ${windowMonths} 个月内有效购买次数。`,
  lifetimePurchases: asOf => `截至 ${asOf} 的全部有效购买次数。`,
  averageAmount: (asOf, { monetaryBasis }) =>
    monetaryBasis === "window-average"
      ? `截至 ${asOf}，期内净额除以期内次数；期内没有购买的，用累计净额除以历史次数。`
      : `截至 ${asOf}，累计净额除以历史次数。`,
  netAmount: asOf => `截至 ${asOf} 的有效购买金额，已减退款。`,
  widthCount: (asOf, { widthScope }) =>
    `截至 ${asOf}${widthScope === "window" ? " 的期内" : " "}买过的不同品类数（没有品类列时按品牌或商品）。`,
  firstPurchase: asOf => `截至 ${asOf} 的数据里第一次有效购买的日期。`,
  idMark: asOf => `打码后的手机号或邮箱可能相同，靠它区分截至 ${asOf} 的会员。下次打分按它找回你填写的内容，请不要改。`,
  customerType: asOf =>
    `截至 ${asOf}：只买过一次且在 90 天内为新客户；买过 4 次以上、跨 3 个月以上、近度和密度不低的为忠诚客户（推断：只凭订单）；没有有效购买的为潜在客户。`,
  keyAccount: asOf => `截至 ${asOf}，累计净额排在前 20% 的会员；金额相同的同进同出。`,
  widthValues: (asOf, { widthScope }) =>
    `截至 ${asOf}，${widthScope === "window" ? "期内" : ""}净额最高的至多三个品类。`,
  mainChannel: asOf => `截至 ${asOf} 购买次数最多的渠道；次数相同取最近的。`,
  birthdayMonth: asOf => `截至 ${asOf} 订单里最近一次写的生日的月份，不写日和年。读不出的留空。`,
  doNotContact: asOf => `截至 ${asOf}，订单数据写明不再联系，或联系结果里记了「勿再联系」。这些会员不进今日名单。`,
  unpaidAmount: asOf => `还在等待付款的订单金额；已取消、已关闭的订单不算。旁边的分数截至 ${asOf}。`,
  action: asOf => `按截至 ${asOf} 的分群给出的建议；还没买过、有订单未付款的，先问订单。勿扰的会员不主动联系。`,
  roles: asOf =>
    `截至 ${asOf}，订单的列里写明这位会员当过的角色，不推断。付款的人是购买者；没写付款人的，会员本人就是购买者。`,
  referredMembers: asOf => `截至 ${asOf}，首次购买写这位会员为推荐人的会员数。`,
  ageBand: asOf => `按生日算到 ${asOf} 的年龄，没有生日的取年龄列。未知、不合理或未满 14 岁的留空。`,
  gender: asOf => `截至 ${asOf} 最近一次写下的。未满 14 岁的留空。`,
  income: asOf => `截至 ${asOf} 最近一次写下的；数字按取整的四分位数分段，分段点见指标表。`,
  occupation: asOf => `截至 ${asOf} 最近一次写下的。`,
  education: asOf => `截至 ${asOf} 最近一次写下的。`,
  dataConflict: asOf => `截至 ${asOf}，各行写的不一致；取最近一次写下的。`,
  samePhone: asOf => `订单里与这位会员同一个手机号的其他会员编号（截至 ${asOf} 的会员）：可能是同一人，没有合并。`,
  joinedIds: asOf =>
    `按人工确认，与这位会员共用手机号、合并计算的其他会员编号（截至 ${asOf} 及以后的订单行）。可在「数据」页随时撤回。`,
  buysForOthers: asOf => `截至 ${asOf}：买给别人的购买，除以写明了给谁的购买。列里写的是收货人时，以收货人代替使用者。`,
  referredAmount: asOf => `截至 ${asOf}，首次购买写这位会员为推荐人的会员的累计净额。`,
  influence: asOf => `截至 ${asOf}，至少两位会员在首次购买时写他为推荐人的为「是」。`,
  hasReferred: asOf => `截至 ${asOf}，至少一位会员在首次购买时写他为推荐人的为「是」。`,
  mainOccasion: asOf =>
    `截至 ${asOf} 购买次数最多的情境，次数相同取最近的；按购买日和情境日历判断，日期只是情境的代理。`,
  nextOccasion: asOf => `这个情境在 ${asOf} 之后下一次开始的日期；平日、活动和日历里没有的留空。`,
  occasionShare: asOf => `截至 ${asOf}，不在平日的购买占全部购买的比例。`,
  openingSeason: asOf => `截至 ${asOf}，在开门红期间买过至少一次。`,
  why: asOf =>
    `用截至 ${asOf} 的次数、天数和金额说明为什么归入这个分群；没有有效购买的，说明订单行的去向。句子里没有姓名。`,
  preferenceTags: asOf =>
    `推断，截至 ${asOf}，至少 3 次购买：价格敏感＝六成以上的购买便宜 10% 以上，且比全店高 10 个百分点；品牌忠诚＝七成净额给一个品牌；体验导向＝半数购买有评分。不得据此对任何人抬高价格（《个人信息保护法》第二十四条）。`,
  nextCategory: asOf => `截至 ${asOf} 还没买过、最可能接着买的品类（没有品类列时按品牌或商品）；都买过的留空。`,
  nextReason: asOf =>
    `推荐的依据，截至 ${asOf}：买过前一品类的会员里有多少也买了它（至少 5 人且 1%）；没有这样的组合时取最热门的。`,
  repurchase: asOf =>
    `推断，截至 ${asOf}：距上次消费的天数 ÷ 平时两次消费相隔天数的中位数。不到 0.25 购后回访，0.75 起到期，1.25 起逾期，超过 2 中断。不足 3 个消费日的按同品类或全店的间隔，并注明。`,
  contactDate: asOf =>
    `上次消费日加平时的间隔（中位数），不早于 ${asOf} 的次日；有近 14 天内未付款订单的取次日。勿扰的会员留空。`,
  omnichannel: asOf => `截至 ${asOf}，线上和门店都买过。渠道名称看不出线上还是门店的购买不算。`,
  returnRate: asOf => `截至 ${asOf}，有退款的购买占全部付过款的购买的比例；找不到原购买的退款不算。`,
  averageRating: asOf => `截至 ${asOf}，有评分的购买的平均分，折合成 5 分制；没有评分的留空。`,
  careFlag: asOf => `截至 ${asOf}，最近一次评分不高于 2 分（5 分制）的会员：先处理不满，不推销。`,
  scriptHint: asOf =>
    `按截至 ${asOf} 的分群给出的开场白；需要关注的会员先处理不满，勿扰的留空。主要情境在 30 天内到来、在其中买过至少两次的，按情境说。在设置表里可以改成自己的话，下次打分生效。`,
  frequentUser: asOf => `截至 ${asOf}，密度分在 1 至 5 的尺度上为 5 的会员。`,
  channelCount: asOf => `截至 ${asOf}，购买过的不同渠道数。`,
  gapDays: asOf => `推断，截至 ${asOf}：平时两次消费相隔天数的中位数；不足 3 个消费日的按同品类或全店。`,
  gapTimes: asOf => `推断：上次消费到 ${asOf} 的天数是平时间隔的几倍。`,
  promoShare: asOf => `截至 ${asOf}，比原价便宜 10% 以上的购买占有原价可比的购买的比例。不得据此抬高价格。`,
  topBrand: asOf => `截至 ${asOf} 净额最高的品牌。`,
  previousSegment: asOf =>
    `据快照，截至 ${asOf} 的分群之前所在的另一个分群；各次快照都按本次的切分点重新划分，所以只有会员自己的变化才算。空白表示没有变过，或没有记录。`,
  changedOn: asOf =>
    `据快照，第一次见到会员在现在这个分群的那一天，最晚为 ${asOf}；变化发生在前一次快照之后、这一天或之前。`,
};

/** What each column is for that people fill in. */
export const manualNotesZh: OutputWords["manualColumnNotes"] = {
  contactedOn: "联系会员的日期。14 天内联系过的会员不进今日名单。重新打分时保留。",
  channelUsed: "用什么方式联系的。可以从列表选，也可以自己写。重新打分时保留。",
  outcome: "联系的结果。记了「勿再联系」的会员不再进今日名单。可以从列表选，也可以自己写。重新打分时保留。",
  responded: "联系之后会员有没有响应，填是或否；汇总表会统计。重新打分时保留。",
  nextFollowUp: "打算再联系的日期。重新打分时保留。",
  style: "会员喜欢怎样沟通，由联系的人填写。重新打分时保留。",
  remarks: "任何值得记住的事。重新打分时保留。",
};
