import { LETTER } from "#core/dimensions";
import type { WorkshopMessages } from "../guide-words";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";
import { workshopSampleZh } from "./workshop-sample";

export const workshopZh: WorkshopMessages = {
  label: "培训模式",
  notes: "给讲师的提示",
  steps: {
    question: {
      title: "三位会员都花了 4,000 元，先给谁打电话？",
      notes: "先让大家举手表决并记下结果，再往下走。先不要解释时间线。",
    },
    recency: {
      title: "只看 R：多久以前？",
      notes: "只看上次消费，天数越少分越高。和刚才的表决对比。",
    },
    frequency: {
      title: "只看 F：12 个月里来过几次？",
      notes: "只数近 12 个月的购买。张三较晚的那一次正好满 12 个月，刚好在窗口之外：问问为什么。",
    },
    "recency-frequency": {
      title: "R 和 F 交叉",
      notes: "问大家谁正在走远。越靠上越近，越靠右越勤。",
    },
    monetary: {
      title: "只看 M：每次花多少？",
      notes: "M 是平均每次的金额，不是总额，三位的总额一样。看看现在谁排在前面。",
    },
    width: {
      title: "只看 W：买得多宽？",
      notes: "数的是不同的品类，不是次数。只买一个品类的人，可以介绍第二个。",
    },
    "monetary-width": {
      title: "M 和 W 交叉",
      notes: "品类少、金额高：有推荐的余地。品类多、金额低：有组合的余地。",
    },
    codes: {
      title: "每位会员四位数字",
      notes: "编码从左读起，先看 R。问问大家，每个动作在电话里该怎么说。",
    },
    order: {
      title: "换个顺序，谁排第一？",
      notes: "把 M 放到最前，和刚才的表决对比。先后顺序是关于谁会响应的主张，可以检验。",
    },
    maps: {
      title: "换一种分群，会员没变",
      notes: "变的是名称，不是会员。哪一种叫法，你的店敢当面说出口？",
    },
    sample: {
      title: "把三位放进一群人里",
      notes: "同样的三位站在一家虚构店铺的会员当中。M 的分数可能会变，因为它和所有人的平均每次金额相比。",
    },
    "sample-order": {
      title: "给所有人换个顺序",
      notes: "换一个顺序，看谁往前走。先请大家说原因，再看数字。",
    },
    response: {
      title: "哪一位数字最能说明问题？",
      notes:
        "每格是得这个分的会员里再次购买的比例。Gini 概括一整行：1 为完全分得开，0 为碰运气。换成你的数据，结论可能不同。",
    },
    types: {
      title: "谁是新客，谁是忠诚客？",
      notes: "「忠诚」和偏好标签都是推断：订单只说明买了什么，不说明怎么想。绝不能因为价格敏感就对谁抬价。",
    },
    occasions: {
      title: "他们在什么时候买？",
      notes: "问问大家：下一次大促之前该提醒谁，不必打扰谁。日历只说明什么时候买，不说明为什么买。",
    },
    roles: {
      title: "谁付款，谁使用，谁拿主意？",
      notes: "这里有妈妈给孩子买的，也有秘书付款、老板审批的。电话还是打给妈妈：问问大家该聊什么。",
    },
    forecast: {
      title: "能预测就预测，不能就直说",
      notes:
        "时间不够可以跳过。问问大家：一个错的数字要付出什么代价？买家太少，得到的是一句理由；买家够多，会把模型和它没见过的那几周放在一起看。",
    },
    movement: {
      title: "谁动了，去了哪里？",
      notes: "问问大家：下降的会员发生了什么？两天用同一套切分点，不会因为别人多买了就有人掉下去。",
    },
    effect: {
      title: "打电话有没有用？",
      notes: "问问大家：要留出多少人不联系，才说得清有没有用？这要在打电话之前定，不能事后再定。",
    },
    privacy: {
      title: "数据去了哪里",
      notes: "打开「名单」页，看打码的手机号，以及哪些人不在名单里。",
    },
    own: {
      title: "现在轮到你的订单",
      notes: "请每个人打开自己的订单表，选中其中任意一格。",
    },
  },
  step: (step, count) => `第 ${step} 步，共 ${count} 步`,
  minute: minute => `第 ${minute} 分钟`,
  back: "上一步",
  next: "下一步",
  leave: "离开",
  member: "会员",
  score: "分数",
  code: "编码",
  segment: "分群",
  action: "动作",
  rank: "排名",
  rankByDefault: "RFMW 排名",
  spent: "消费",
  value: {
    recency: "上次消费，多少天前",
    frequency: "12 个月内次数",
    monetary: "平均每次金额",
    width: "品类数",
  },
  highest: (dimension, names, score) =>
    names.length === 1
      ? `只看 ${LETTER[dimension]}，${names[0]}排第一，得 ${score} 分。`
      : `只看 ${LETTER[dimension]}，${names.join("、")}同得 ${score} 分，这一项分不出先后。`,
  across: (down, across) =>
    `竖着看 ${LETTER[down]} ${paneZh.dimension[down]}，横着看 ${LETTER[across]} ${paneZh.dimension[across]}。`,
  codesDiffer: amount => `三位都花了 ${format.amount(amount)} 元，编码各不相同。`,
  firstDimension: "最先看哪一项",
  comesFirst: (order, name) => `按 ${order} 的顺序，${name}排第一。`,
  loadingSample: "正在读取示例…",
  noSample: "示例没有读到。其他步骤只用三位会员，可以直接到下一步。",
  inSample: (members, asOf) => `示例里有 ${format.integer(members)} 位会员，截至 ${format.day(asOf)} 打分。`,
  firstOfSample: (order, shown, members) =>
    `按 ${order} 的顺序，这是 ${format.integer(members)} 位会员里的前 ${format.integer(shown)} 位。`,
  few: members => `只有 ${format.integer(members)} 位会员，请看每一行，不看占比：人数太少，说明不了别人。`,
  found: workshopSampleZh,
  privacy: [
    "在本机计算，不联网，数据不离开本工作簿。",
    "姓名和手机号默认打码，除非明确要求写完整。",
    "标了勿扰的会员不进今日名单，并说明有几位。",
    "分数只描述买过什么，不说明动机和心情。",
  ],
  ownBody: "选中订单表里的任意一格。列会自动找好，在你确认之前不写任何内容。",
  ownAction: "给我的订单打分",
};
