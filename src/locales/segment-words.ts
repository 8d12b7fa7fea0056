import type { SegmentMap } from "#core/segment-map";
import type { Language } from "./pick-locale";

/** What a segment is called and the one line that says what to do with its members. */
export interface SegmentWords {
  readonly name: string;
  readonly action: string;
}

type Pair = readonly [name: string, action: string];

/**
 * Name and action of the segment at `place`: a person's own words where the segment has them, otherwise ours by
 * `map id/segment id`.
 *
 * @throws Error for a segment without words: a map was widened without its words
 */
export function segmentWords(language: Language, map: SegmentMap, place: number): SegmentWords {
  const segment = map.segments[place];
  if (segment?.own) {
    const { nameZh, nameEn, action } = segment.own;
    return { name: language === "zh-CN" ? nameZh : nameEn, action };
  }
  const words = WORDS[map.id]?.[segment?.id ?? ""];
  if (!words) throw new Error(`no words for segment ${map.id}/${segment?.id ?? place}`);
  const [name, action] = words[language];
  return { name, action };
}

type SegmentTable = Readonly<Record<string, Readonly<Record<Language, Pair>>>>;

const ELEVEN: SegmentTable = {
  champions: { "zh-CN": ["冠军客户", "回馈与抢先体验"], "en-US": ["Champions", "Reward, early access"] },
  cantlose: { "zh-CN": ["不能失去客户", "店长致电挽回"], "en-US": ["Can't Lose Them", "Manager win-back call"] },
  loyal: { "zh-CN": ["忠诚客户", "升级推荐、求评价"], "en-US": ["Loyal Customers", "Upsell, ask for reviews"] },
  risk: { "zh-CN": ["流失风险客户", "个性化召回"], "en-US": ["At Risk", "Personal reactivation"] },
  attention: { "zh-CN": ["需关注客户", "限时关怀"], "en-US": ["Need Attention", "Limited-time care"] },
  potential: { "zh-CN": ["潜力忠诚客户", "会员权益引导"], "en-US": ["Potential Loyalists", "Membership benefits"] },
  new: { "zh-CN": ["新客户", "欢迎与二单引导"], "en-US": ["New Customers", "Onboard, second order"] },
  promising: { "zh-CN": ["有希望客户", "提升认知"], "en-US": ["Promising", "Build awareness"] },
  sleepy: { "zh-CN": ["即将沉睡客户", "轻提醒"], "en-US": ["About To Sleep", "Light reminder"] },
  hibernating: { "zh-CN": ["冬眠客户", "大促触达"], "en-US": ["Hibernating", "Peak-season mail"] },
  lost: {
    "zh-CN": ["流失客户", "不主动联系，来了照常接待"],
    "en-US": ["Lost", "No outreach; serve as usual when they come"],
  },
};

const EIGHT: SegmentTable = {
  v1: { "zh-CN": ["重要价值客户", "专属服务保持满意"], "en-US": ["Important Value", "Dedicated service"] },
  v2: { "zh-CN": ["重要保持客户", "主动联系唤回"], "en-US": ["Important Keep", "Proactive recall"] },
  v3: { "zh-CN": ["重要发展客户", "提升频次"], "en-US": ["Important Develop", "Raise frequency"] },
  v4: { "zh-CN": ["重要挽留客户", "专人挽留"], "en-US": ["Important Retain", "Personal retention"] },
  g1: { "zh-CN": ["一般价值客户", "提升客单"], "en-US": ["General Value", "Raise ticket"] },
  g3: { "zh-CN": ["一般发展客户", "培育二单"], "en-US": ["General Develop", "Nurture second order"] },
  g2: { "zh-CN": ["一般保持客户", "适度提醒"], "en-US": ["General Keep", "Moderate reminder"] },
  g4: { "zh-CN": ["一般挽留客户", "低成本触达"], "en-US": ["General Retain", "Low-cost contact only"] },
};

const WORDS: Readonly<Record<string, SegmentTable>> = {
  rfmw14: {
    core: {
      "zh-CN": ["核心会员", "专属顾问维护，新品优先体验，邀请转介绍，不靠打折"],
      "en-US": ["Core VIPs", "Personal adviser, early access, ask for referrals; no discounts needed"],
    },
    regular: {
      "zh-CN": ["忠诚常客", "组合套装与满额礼，提升单次金额"],
      "en-US": ["Loyal Regulars", "Bundles and spend thresholds to raise ticket size"],
    },
    fan: {
      "zh-CN": ["单品忠粉", "送搭配试用，引导购买推荐品类"],
      "en-US": ["Category Fans", "Matching sample; introduce the next category"],
    },
    rising: {
      "zh-CN": ["成长会员", "权益升级提醒，促成下一次到店"],
      "en-US": ["Rising Members", "Tier-up reminder; secure the next visit"],
    },
    broaden: {
      "zh-CN": ["待拓宽会员", "关联推荐第二、第三品类"],
      "en-US": ["Broaden-Next", "Recommend a second or third category"],
    },
    recent_hi: {
      "zh-CN": ["高额新近会员", "7 天内电话回访，确认使用体验，约第二次"],
      "en-US": ["High-Ticket Recents", "Call within 7 days, check experience, book visit two"],
    },
    recent: {
      "zh-CN": ["新近会员", "欢迎礼与使用指引，二单券"],
      "en-US": ["Recents (New/Returning)", "Welcome and guide; second-purchase offer"],
    },
    slipping: {
      "zh-CN": ["松动常客", "立即致电，了解原因，预约到店"],
      "en-US": ["Slipping Regulars", "Call now, find out why, book a visit"],
    },
    wavering: {
      "zh-CN": ["观望会员", "按主要情境推送限时提醒"],
      "en-US": ["Wavering Members", "Timely reminder tied to their main occasion"],
    },
    drowsy: {
      "zh-CN": ["将沉睡会员", "短信轻触达，优惠唤醒一次"],
      "en-US": ["About to Sleep", "One light SMS nudge"],
    },
    winback: {
      "zh-CN": ["重要挽留会员", "店长亲自致电，查明流失原因，专属回归礼"],
      "en-US": ["Win-Back VIPs", "Manager calls in person, finds the cause, return gift"],
    },
    sleep_hi: {
      "zh-CN": ["高额沉睡会员", "以其购买品类的新品邀约"],
      "en-US": ["Sleeping Big-Tickets", "Invite with new arrivals in their own category"],
    },
    dormant: {
      "zh-CN": ["沉睡会员", "大促时批量触达，一次无响应即停"],
      "en-US": ["Dormant Members", "Bulk message in peak season; stop after one miss"],
    },
    lost: {
      "zh-CN": ["流失会员", "不打电话；仅公告类触达，清洗数据"],
      "en-US": ["Lost Members", "No calls; clean the data"],
    },
  },
  classic11: ELEVEN,
  eleven125: ELEVEN,
  "ten-rf": ELEVEN,
  "like-shopify": {
    champions: {
      "zh-CN": ["冠军客户", "新品优先、请他推荐"],
      "en-US": ["Champions", "Early access, ask for referrals"],
    },
    loyal: { "zh-CN": ["忠诚客户", "会员权益、推荐高一档的商品"], "en-US": ["Loyal", "Membership benefits, upsell"] },
    active: { "zh-CN": ["活跃客户", "推荐相关品类"], "en-US": ["Active", "Recommend related categories"] },
    new: { "zh-CN": ["新客户", "欢迎与二单引导"], "en-US": ["New", "Welcome, second order"] },
    promising: { "zh-CN": ["有希望客户", "促成第二次购买"], "en-US": ["Promising", "Bring about the next order"] },
    attention: { "zh-CN": ["需关注客户", "限时关怀"], "en-US": ["Needs attention", "Limited-time care"] },
    "previously-loyal": {
      "zh-CN": ["曾经忠诚客户", "店长致电挽回"],
      "en-US": ["Previously loyal", "Manager win-back call"],
    },
    risk: { "zh-CN": ["流失风险客户", "个性化召回"], "en-US": ["At risk", "Personal reactivation"] },
    "almost-lost": { "zh-CN": ["将流失客户", "轻提醒"], "en-US": ["Almost lost", "Light reminder"] },
    dormant: { "zh-CN": ["沉睡客户", "大促触达"], "en-US": ["Dormant", "Peak-season mail"] },
  },
  "like-klaviyo": {
    champions: {
      "zh-CN": ["冠军客户", "新品优先、请他推荐"],
      "en-US": ["Champions", "Early access, ask for referrals"],
    },
    loyal: { "zh-CN": ["忠诚客户", "推荐高一档的商品"], "en-US": ["Loyal", "Upsell to raise the ticket"] },
    recent: { "zh-CN": ["新近客户", "欢迎与二单引导"], "en-US": ["Recent", "Welcome, second order"] },
    attention: { "zh-CN": ["需关注客户", "限时关怀"], "en-US": ["Needs attention", "Limited-time care"] },
    risk: { "zh-CN": ["流失风险客户", "个性化召回"], "en-US": ["At risk", "Personal reactivation"] },
    inactive: { "zh-CN": ["不活跃客户", "大促触达"], "en-US": ["Inactive", "Peak-season mail"] },
  },
  cn8: EIGHT,
  "cn8-mean": EIGHT,
  "cn8-median": EIGHT,
  "cn8-reversed-r": EIGHT,
  custom: {
    uncovered: {
      "zh-CN": ["未覆盖", "补一条规则，或确认这些组合不用处理"],
      "en-US": ["Uncovered", "Add a rule, or leave these combinations alone"],
    },
  },
};
