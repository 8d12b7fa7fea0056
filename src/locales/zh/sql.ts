import type { SqlMessages } from "../sql-words";
import { paneZh } from "./pane";

export const sqlZh: SqlMessages = {
  file: {
    title: "RFMW 会员打分的 SQL，规则与 Excel 插件一致：同一位会员，两边的分数相同。",
    proof: (dialect, isExecuted) =>
      isExecuted
        ? `方言 ${dialect}：已实际执行。测试会在该引擎上运行这类文件，逐个会员、逐列与插件核对。`
        : `方言 ${dialect}：只做过语法解析，没有在引擎上运行过。正式使用前，请先与插件核对几位会员。`,
    usage: [
      "基准日和密度期限写在 rfmw_parameters。结果是 rfmw_segments，rfmw_row_check 列出每一行的去向。",
      "表名和列名都加了引号，须与库中存储的写法一致，包括大小写。",
    ],
    notCarried: "插件会处理、而这份 SQL 做不到的：",
    limits: [
      "日期：用日期或时间戳类型，或 2025-03-14、2025/03/14、2025.03.14、20250314 这样的文本，后面的时间不看。其他写法、序列号、日月顺序不明的，一律算 bad-date。",
      "金额：用数值类型，或带小数点的普通数字，读到 6 位小数。货币符号、千位分隔符、「万」和小数逗号一律算 bad-amount。所有金额视为同一币种、同一单位。",
      "编号：空格、大小写、全角、连字符和导出文件的包装不影响。Unicode 认为相同的其他写法（NFKC）、同一手机号的不同写法会被当作不同的会员。丢了位数的编号看不出来，空白编号也不会用手机号或邮箱代替。",
      "行与行之间不作比较：看起来重复的行、同一订单的先后状态都计入；没有会员的行不会从上下行补上；整单金额重复出现在每行时，每行都会计入。",
      "订单状态：按 rfmw_words 里的整词判断。插件会拆开来读的长文本，这里当作未知：这些行计入，并列在 rfmw_unknown_statuses。",
      "品类：一格里的多个值算一个品类。汇总行只凭会员编号识别。",
      "这里只有分数、编码、指数和分群；客户类型、标签、预测等其他内容不在其中。",
    ],
    rank: "需要响应排名时：ORDER BY",
    stage: {
      parameters: "可以改的：打分的基准日，密度期限的月数。",
      words: "已知的状态文本，以及不算会员的编号。",
      orders: "每个订单行一行：键、日期、金额、唯一的行状态，以及它在一次购买里的作用。",
      purchases_known_today: "今天已知的购买，用来找出最近的一天。",
      as_of: "基准日，以及密度期限之前的最后一天。",
      purchases: "每位会员的每个订单一行，没有订单号的按天：已减去退款。",
      members: "有有效购买的会员，每位一行：近度、密度、强度、宽度。",
      cut_points: "各维度的切分点，从小到大。相同的值分数一定相同。",
      scores: "各维度的分数、编码，以及 0 到 100 的指数。",
      segments: "结果：每位会员及其分群。",
      row_check: "每种行状态各有多少行。",
      unknown_statuses: "词表里没有的状态文本；这些行计入。",
    },
  },
  refused: {
    "natural-breaks": ({ dimension }) =>
      `没有生成 SQL：${paneZh.dimension[dimension]}按自然断点切分，SQL 找不出这样的切分点。请沿用某次打分的切分点，或换一种方法。`,
    "compatibility-mode": ({ mode }) =>
      `没有生成 SQL：现在是仿其他工具打分（${mode}），其中有的会把相同的值分开。请先关闭兼容模式。`,
    "table-name": ({ name }) =>
      `没有生成 SQL：${JSON.stringify(name)} 不能作表名。请不带引号、不带控制字符，最多四段，用点隔开。`,
    "column-name": ({ field, name }, flagOf) =>
      `没有生成 SQL：${flagOf(field)} 指定的列名 ${JSON.stringify(name)} 含引号或控制字符，不能使用。`,
    "columns-missing": ({ fields }, flagOf) =>
      `没有生成 SQL：请用 ${fields.map(field => `${flagOf(field)} 列名`).join("、")} 指定表中的列。`,
    "answer-not-sayable": ({ id, option }) =>
      `没有生成 SQL：回答 ${id}=${option} 用 SQL 做不到。请先在表里处理好，再去掉这个回答。`,
  },
  commandLine: {
    unknownDialect: (given, known) => `--dialect 可用 ${known.join("、")}，收到的是 ${given}。`,
    unknownLayout: (given, known) => `--layout 可用 ${known.join("、")}，收到的是 ${given}。`,
    flagMissing: (flag, usage) => `缺少 ${flag}。用法：${usage}`,
    badDate: given => `--as-of 要写成 YYYY-MM-DD，收到的是 ${given}。`,
    folderNotWritable: folder => `无法写入 ${folder}，什么也没有写。请换一个文件夹，或检查权限。`,
    written: (count, folder) => `已写入 ${folder}，共 ${count} 个文件。`,
  },
};
