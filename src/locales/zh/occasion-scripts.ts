import type { OccasionId } from "#core/order-occasions";

/**
 * What to say before an occasion: one opening line, ready to be read out or changed. No offer is promised that the shop has
 * not decided on, and nothing is claimed of the person.
 *
 * @param occasion  an id, or the name of a person's own
 */
export function occasionScriptZh(occasion: string): string {
  return Object.hasOwn(SCRIPTS, occasion)
    ? SCRIPTS[occasion as keyof typeof SCRIPTS]
    : `「${occasion}」快到了，需要提前准备什么，我先帮您看看？`;
}

const SCRIPTS: Readonly<Record<OccasionId | "birthday-month", string>> = {
  "new-year": "元旦快到了，跨年要添点什么，我先帮您留意？",
  "cny-shopping": "又到备年货的时候了，我先把今年的单子发您看看？",
  "spring-festival": "快过年了，走亲访友的礼要不要我先帮您配好？",
  valentine: "情人节快到了，要不要帮您挑一份，提前包好？",
  "womens-day": "女神节快到了，有几样新到的，想请您先来看看？",
  "labour-day": "五一快到了，出门或在家要用的，我先帮您备着？",
  "520": "520快到了，要送的心意，我帮您先挑几样看看？",
  "dragon-boat": "端午快到了，自家吃的和送人的，我先帮您备一份？",
  "618": "618快到了，您想添的先告诉我，活动出来我第一时间跟您说。",
  qixi: "七夕快到了，要不要我先帮您挑几样，看看合不合心意？",
  "back-to-school": "快开学了，要添的东西列个单子给我，我帮您一次备齐？",
  "mid-autumn": "中秋快到了，自家用的和送礼的，要不要我先帮您留好？",
  "national-day": "国庆快到了，假期里要用的，我先帮您看看有什么合适的？",
  "double-11": "双11快到了，您想买的先告诉我，活动出来我第一时间跟您说。",
  "black-friday": "黑五快到了，您看中的先告诉我，活动出来我第一时间跟您说。",
  "double-12": "双12快到了，年底要补的东西，我先帮您列一列？",
  christmas: "圣诞快到了，要送的礼物，我先帮您挑几样看看？",
  "birthday-month": "下个月有您的生日，提前祝您生日快乐，有什么想要的，来店里我帮您看看？",
};
