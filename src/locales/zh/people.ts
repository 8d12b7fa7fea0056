import type { PeopleWords } from "#app/outputs/words/people-words";
import { ANOTHER, THE_MEMBER } from "#core/row-people";
import type { RowPeople } from "#core/row-people";
import { formatZh as format } from "./format";

export const peopleZh: PeopleWords = {
  role: { "decision-maker": "决策者", user: "使用者", influencer: "影响者", buyer: "购买者" },
  userProxy: "收货人（使用者代理）",
  assumedDecider: "决策者（假设：购买者即决策者）",
  orderRoles: orderRolesZh,
  isOneOfSeveral: "多位会员同名同号",
  gender: { female: "女", male: "男", other: "其他" },
  unknown: "未知",
  others: "其余各项",
  incomeBand: (from, to) =>
    from === null
      ? `${format.integer(to!)} 以下`
      : to === null
        ? `${format.integer(from)} 及以上`
        : `${format.integer(from)} 至不足 ${format.integer(to)}`,
  attributes: { ageBand: "年龄段", gender: "性别", income: "收入段", occupation: "职业", education: "学历" },
  conflict: { gender: "性别", birthday: "生日" },
  roleColumns: {
    role: "角色",
    person: "姓名或称呼",
    memberId: "会员编号",
    isMember: "是否会员",
    customerType: "客户类型",
    purchases: "购买次数",
    netAmount: "净额",
    linkedMembers: "关联会员数",
  },
  roleColumnNotes: {
    role: "只取订单列里写明的人，不推断。没有写付款人的购买，会员本人就是购买者。",
    person: "按订单里的写法，默认打码。不是会员的人只能靠姓名区分：同名的并在一行。",
    memberId: "这个人是会员时的会员编号：按会员编号、手机号或姓名对上。",
    isMember: "「多位会员同名同号」表示几位会员共用这个姓名或号码，因此没有归到任何一位。",
    customerType: "会员按会员表里的类型。潜在客户：不是会员，只作为使用人、收货人、推荐人或审批人出现过。",
    purchases: "截至基准日，这个人以此角色参与的有效购买次数。",
    netAmount: "这些购买的净额。一次购买里同一角色有几个人时，各算写着自己的那几行。角色之间有重叠，请不要相加。",
    linkedMembers: "这个人以此角色出现在多少位会员的购买里，不算他自己。",
  },
  demographicColumns: {
    attribute: "项目",
    value: "取值",
    segmentNo: "分群序号",
    segment: "分群",
    members: "会员数",
    share: "占分群比例",
    note: "备注",
  },
  allSegments: "全部分群",
  suppressed: "不显示：不足 5 人，或会让人推算出不足 5 人的数。",
  noRoleColumns: "订单里没有付款人、使用人（收货人）、推荐人或审批人的列。",
  noDemographicColumns: "订单里没有年龄、生日、性别、收入、职业或学历的列。",
  moreIds: count => `另 ${format.integer(count)} 个`,
  metrics: {
    field: { approver: "审批人列", recipient: "使用人或收货人列", referrer: "推荐人列", payer: "付款人列" },
    masked: "姓名打码的行",
    maskedNote: "打码后认不出是谁，按没有写人处理。",
    ambiguous: "几位会员共用的姓名或号码",
    ambiguousNote: "没有归到其中任何一位。",
    notInferred: {
      "decision-maker": "没有审批人列，谁做的决定不作推断。",
      user: "没有使用人或收货人列，谁在使用不作推断。",
      influencer: "没有推荐人列，受谁影响不作推断。",
      buyer: "",
    },
    assumedNote: "没有审批人列。按人工选择，假设购买者即决策者；订单本身看不出来。",
    prospectsByRole: "只作为使用人、收货人、推荐人或审批人出现的人",
    prospectsByRoleNote:
      "既不是会员，也没付过款：没有编号的潜在客户。写角色表时逐个列出，不打分，也不计入数据体检里的潜在客户。",
    buyerNote: "写了付款人的取付款人，没写的取会员本人。",
    buysForOthers: "为他人购买的会员",
    buysForOthersNote: "至少有一次买给别人的会员；样本数是购买里写明了给谁的会员。",
    referrals: "首次购买写了推荐人",
    referred: {
      matched: "由会员推荐",
      notMembers: "推荐人不是已打分会员",
      ambiguous: "推荐人的姓名或号码有几位会员共用",
      self: "推荐人是自己",
      several: "同一天写了不同的推荐人",
    },
    influence: "有影响力的会员",
    influenceNote: "至少两位会员在首次购买时写他为推荐人。",
    notListed: "表已写满，未列出",
    suppressedCells: "未显示的数",
    suppressedNote: "不足 5 人，或会让人推算出不足 5 人的数。",
    incomeCuts: "收入分段点",
    children: "未满 14 岁",
    childrenNote: "这些会员的年龄、性别、收入等既不列出，也不统计。",
    impossibleAges: "年龄或生日不合理",
    genderConflicts: "各行性别不一致",
    birthdayConflicts: "各行生日不一致",
    conflictNote: "取最近一次写下的。",
    unreadGenders: "性别列里读不懂的写法",
    samePhone: "共用手机号的会员编号",
    samePhoneGroup: "同一个手机号",
    joinedIds: "并入其他编号的会员编号",
    joinedIdsNote: "由人工确认共用手机号的编号是同一位会员。样本数是并入后的会员数。",
    sameNameToo: "姓名也相同，可能是同一人。没有合并。",
    otherNames: "姓名不同或未知。没有合并。",
    furtherGroups: "另有共用手机号的组",
    crowdedPhones: "超过 10 个编号共用的手机号",
    crowdedNote: "多半是门店自己的号码或随手填的，未列出。样本数是这些编号。",
    coverage: {
      demographic: "人口统计",
      psychographic: "心理",
      behavioural: "行为",
      social: "社交",
      cultural: "社会文化",
    },
    coverageNote: {
      demographic: "年龄、性别、生日、收入、职业、学历中至少有一项的会员。",
      psychographic: "订单里没有，也不计算：只数有人手工填了「沟通风格」的会员。",
      behavioural: "有有效购买的会员，即所有已打分会员。",
      social: "写了推荐人，或被别人写作推荐人的会员。",
      cultural: "订单数据里没有，不在范围内。",
    },
  },
};

function orderRolesZh(people: RowPeople, recipientIsUser: boolean): string {
  const { payer, recipient, approver, referrer } = people;
  const texts: string[] = [];
  if (payer === ANOTHER) texts.push("他人代付");
  if (payer === THE_MEMBER && recipient !== THE_MEMBER) texts.push("本人付款");
  if (recipient === THE_MEMBER && payer === ANOTHER) texts.push(recipientIsUser ? "本人使用" : "本人收货（使用者代理）"); // prettier-ignore
  if (recipient === THE_MEMBER && payer !== ANOTHER) texts.push(recipientIsUser ? "购买者=使用者" : "购买者=收货人（使用者代理）"); // prettier-ignore
  if (recipient === ANOTHER) texts.push(recipientIsUser ? "为他人购买" : "他人收货（使用者代理）");
  if (approver === ANOTHER) texts.push("他人审批");
  if (approver === THE_MEMBER) texts.push("本人审批");
  if (referrer === ANOTHER) texts.push("经人推荐");
  if (referrer === THE_MEMBER) texts.push("推荐人写的是本人");
  return texts.join("；");
}
