import type { Dimension } from "#core/dimensions";
import { LETTER } from "#core/dimensions";
import type { FunctionWords, Height } from "../function-words";

const codeParameters = {
  code: { name: "编码", description: "会员的编码，例如 5524；没有打分的一项写「-」。" },
  map: { name: "分群方案", description: "分群方案，写法与设置表相同；不填为 rfmw14。" },
  order: { name: "顺序", description: "各位数字的顺序，写法与设置表相同；不填为 RFMW。" },
  levels: { name: "级数", description: "每项分几级：一个数表示各项相同，或按编码的每一位各写一个数字；不填为 5。" },
};

const MEANING: Readonly<Record<Dimension, Readonly<Record<Height, string>>>> = {
  recency: { high: "最近买过", middle: "有一段时间没买", low: "很久没买" },
  frequency: { high: "常来买", middle: "偶尔来买", low: "很少来买" },
  monetary: { high: "花得多", middle: "花得中等", low: "花得少" },
  width: { high: "买的品类多", middle: "买的品类中等", low: "买的品类少" },
};

/** Worksheet functions. */
export const functionsZh: FunctionWords = {
  listed: {
    SCORE: {
      description: "按切分点给一个数值打分，与打分结果一致。",
      parameters: {
        value: { name: "数值", description: "一位会员的天数、次数、金额或品类数。" },
        cuts: { name: "切分点", description: "所用的切分点：设置表里写着它们的单元格，或每格一个数的区域。" },
        reverse: { name: "反向", description: "近度填 TRUE：天数越少分越高；不填为 FALSE。" },
        cutAbove: {
          name: "等于归上",
          description: "数值等于切分点时归上面一级，填 TRUE。切分点取自设置表时不用填。",
        },
      },
    },
    SEGMENT: { description: "一个编码所属的分群，与打分结果一致。", parameters: codeParameters },
    EXPLAIN: { description: "说明编码里每一位的含义、所属分群和建议。", parameters: codeParameters },
  },
  faults: {
    "no-value": "没有可以打分的数值。",
    "value-not-a-number": "数值不是数字。",
    "no-cuts": "没有切分点。",
    "cuts-not-numbers": "切分点不是 1 至 8 个数字。",
    "cuts-unreadable": "这段文字里没有切分点。请引用设置表里所用切分点的单元格。",
    "boundary-contradicts-cuts": "切分点的文字与「等于归上」相反。去掉「等于归上」即可。",
    "flag-unreadable": "这个选项既不是 TRUE 也不是 FALSE。",
    "code-unreadable": "编码应为四位，每位是 1 至 9 的数字或「-」。",
    "map-unknown": "没有这个名称的分群方案。",
    "map-of-own-rules": "函数不知道自定义方案的规则。",
    "map-of-measures": "这个方案比较所有会员的数值，只凭编码不够。",
    "order-unreadable": "顺序里 R、F、M、W 应各出现一次。",
    "levels-unreadable": "级数应为 2 至 9 的数字。",
    "score-above-levels": "编码里有一位大于它的级数。",
  },
  score: (dimension, score, levels, height) =>
    `${LETTER[dimension]} ${score} 分（共 ${levels} 级）：${MEANING[dimension][height]}。`,
  notScored: dimension => `${LETTER[dimension]} 没有打分。`,
  segment: (name, action) => (action === "" ? `分群：${name}。` : `分群：${name}。建议：${action}。`),
  sentences: all => all.join(""),
  help: {
    title: "RFMW 工作表函数",
    intro: "这些函数在单元格里算出一个分数或分群，用来核对打分结果。它们只读取填给它们的内容。",
    optional: "可不填",
  },
};
