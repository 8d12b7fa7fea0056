import type { FileFailure, FileLoss } from "#files/file-outcome";
import type { PageWords } from "./page-words";

const LOSSES: Readonly<Record<FileLoss["kind"], string>> = {
  charts: "图表",
  images: "图片",
  comments: "批注",
  "pivot-tables": "数据透视表",
  slicers: "切片器",
  "conditional-formats": "条件格式",
  validations: "数据验证",
  "shared-formulas": "公式",
  "cell-looks": "单元格外观",
};

function fileProblem(problem: FileFailure): string {
  switch (problem.kind) {
    case "empty-file":
      return "文件是空的。";
    case "not-a-workbook":
      return "这不是工作簿，也不是文本。请选 .xlsx 或 .csv 文件。";
    case "unsupported-format":
      return problem.format === "encrypted"
        ? "工作簿有密码。请先在 Excel 里去掉密码。"
        : `暂不支持 .${problem.format} 格式。请先在 Excel 里另存为 .xlsx。`;
  }
}

/** The workbench in Chinese. */
export const CHINESE: PageWords = {
  newWorkbook: "新建",
  open: "打开",
  saveAsXlsx: "另存为 .xlsx",
  sample: "示例",
  language: "语言",
  light: "浅色",
  dark: "深色",
  theme: "主题",
  paneWidth: "面板宽度",
  faults: "故障开关",
  log: "请求日志",
  ribbon: "功能区",
  workbenchBar: "工作台",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  sheetTabs: "工作表",
  grid: "单元格",
  closePane: "关闭面板",
  dismiss: "知道了",
  dropHere: "松开即可打开 .xlsx 或 .csv",
  opening: name => `正在打开 ${name}…`,
  saving: "正在保存…",
  openFailed: (name, reason) => `打不开“${name}”：${reason}`,
  saveFailed: reason => `没有保存：${reason}`,
  fileProblem: fileProblem,
  fileLosses: (name, losses) =>
    `“${name}”里这些内容没有带进来：${losses.map(loss => `${loss.sheet} 的${LOSSES[loss.kind]} ${loss.count} 项`).join("；")}`,
  savedWithout: losses =>
    `已保存，但文件里没有：${losses.map(({ kind, sheet, count }) => `${sheet} 的${LOSSES[kind]} ${count} 项`).join("；")}。` +
    (losses.some(({ kind }) => kind === "pivot-tables") ? "数据透视表的单元格已存成普通的值。" : ""),
  commandFailed: (name, reason) => `命令 ${name} 出错：${reason}`,
  commandUnknown: name => `清单里的函数名“${name}”没有人应答：加载项没有登记它，或还没启动`,
  manifestBroken: reason => `清单读不了：${reason}`,
  notAnAddress: text => `“${text}”不是单元格地址，也不是已定义的名称`,
  sheetProtected: "这张表受保护，不能改。",
  filter: "筛选",
  filterOf: header => `筛选 ${header}`,
  selectAll: "（全选）",
  blanks: "（空白）",
  searchValues: "搜索",
  apply: "确定",
  clearFilter: "清除筛选",
  cancel: "取消",
  moreValues: count => `还有 ${count} 个值，请搜索`,
  countLabel: "计数",
  sumLabel: "求和",
  averageLabel: "平均值",
  faultWords: {
    protectedSheet: "保护当前工作表",
    readOnly: "只读工作簿",
    cellEdit: "正在编辑单元格",
    modalDialog: "有对话框开着",
    hiddenRows: "隔行隐藏",
    date1904: "1904 日期系统",
    limits: "5 MB 请求与应答上限",
    throttling: "请求太频繁（限流）",
    sessionLost: "会话丢失",
    nullValues: "读到的值全是 null",
    hang: "请求永远没有应答",
    failAt: "从现在起第几个请求失败",
    failCode: "错误码",
    failPlan: "设定",
    noAnswer: "永远不应答",
    latency: "每个应答多等（毫秒）",
    requirementSet: "ExcelApi 版本",
    restarts: "更改后面板会重新加载",
    clearAll: "全部关闭",
  },
  logWords: {
    requests: "个请求",
    number: "序号",
    members: "成员",
    sent: "发出字节",
    received: "返回字节",
    milliseconds: "毫秒",
    error: "错误",
    empty: "还没有请求。",
    clear: "清空",
    writes: "写",
  },
};
