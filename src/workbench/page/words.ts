import type { FileFailure, FileLoss } from "#files/file-outcome";

/** Languages of the page. */
export type PageLanguage = "zh-CN" | "en-US";

/** The workbench's own words. The add-in's come from its manifest and its pane. */
export interface PageWords {
  readonly newWorkbook: string;
  readonly open: string;
  readonly saveAsXlsx: string;
  readonly sample: string;
  readonly language: string;
  readonly light: string;
  readonly dark: string;
  readonly theme: string;
  readonly paneWidth: string;
  readonly faults: string;
  readonly log: string;
  readonly ribbon: string;
  readonly workbenchBar: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheetTabs: string;
  readonly grid: string;
  readonly closePane: string;
  readonly dismiss: string;
  readonly dropHere: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly openFailed: (name: string, reason: string) => string;
  readonly saveFailed: (reason: string) => string;
  readonly fileProblem: (problem: FileFailure) => string;
  readonly fileLosses: (name: string, losses: readonly FileLoss[]) => string;
  readonly commandFailed: (name: string, reason: string) => string;
  readonly commandUnknown: (name: string) => string;
  readonly manifestBroken: (reason: string) => string;
  readonly notAnAddress: (text: string) => string;
  readonly sheetProtected: string;
  readonly filter: string;
  readonly filterOf: (header: string) => string;
  readonly filtered: string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly searchValues: string;
  readonly apply: string;
  readonly clearFilter: string;
  readonly cancel: string;
  readonly moreValues: (count: number) => string;
  readonly countLabel: string;
  readonly sumLabel: string;
  readonly averageLabel: string;
  readonly faultWords: FaultWords;
  readonly logWords: LogWords;
}

export interface FaultWords {
  readonly protectedSheet: string;
  readonly readOnly: string;
  readonly cellEdit: string;
  readonly modalDialog: string;
  readonly filteredRows: string;
  readonly date1904: string;
  readonly limits: string;
  readonly throttling: string;
  readonly sessionLost: string;
  readonly nullValues: string;
  readonly hang: string;
  readonly failAt: string;
  readonly failCode: string;
  readonly failPlan: string;
  readonly latency: string;
  readonly requirementSet: string;
  readonly restarts: string;
  readonly clearAll: string;
}

export interface LogWords {
  readonly requests: string;
  readonly number: string;
  readonly time: string;
  readonly members: string;
  readonly sent: string;
  readonly received: string;
  readonly milliseconds: string;
  readonly error: string;
  readonly empty: string;
  readonly clear: string;
  readonly writes: string;
}

const CHINESE: PageWords = {
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
  fileProblem: problem => chineseProblem(problem),
  fileLosses: (name, losses) =>
    `“${name}”里这些内容没有带进来：${losses.map(loss => `${loss.sheet} 的${CHINESE_LOSSES[loss.kind]} ${loss.count} 项`).join("；")}`,
  commandFailed: (name, reason) => `命令 ${name} 出错：${reason}`,
  commandUnknown: name => `清单里的函数名“${name}”没有人应答：加载项没有登记它，或还没启动`,
  manifestBroken: reason => `清单读不了：${reason}`,
  notAnAddress: text => `“${text}”不是单元格地址，也不是已定义的名称`,
  sheetProtected: "这张表受保护，不能改。",
  filter: "筛选",
  filterOf: header => `筛选 ${header}`,
  filtered: "已筛选",
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
    filteredRows: "隐藏一半的行（筛选）",
    date1904: "1904 日期系统",
    limits: "5 MB 请求与应答上限",
    throttling: "请求太频繁（限流）",
    sessionLost: "会话丢失",
    nullValues: "读到的值全是 null",
    hang: "请求永远没有应答",
    failAt: "从现在起第几个请求失败",
    failCode: "错误码",
    failPlan: "设定",
    latency: "每个应答多等（毫秒）",
    requirementSet: "ExcelApi 版本",
    restarts: "更改后面板会重新加载",
    clearAll: "全部关闭",
  },
  logWords: {
    requests: "个请求",
    number: "序号",
    time: "时间",
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

const ENGLISH: PageWords = {
  newWorkbook: "New",
  open: "Open",
  saveAsXlsx: "Save as .xlsx",
  sample: "Sample",
  language: "Language",
  light: "Light",
  dark: "Dark",
  theme: "Theme",
  paneWidth: "Pane width",
  faults: "Faults",
  log: "Requests",
  ribbon: "Ribbon",
  workbenchBar: "Workbench",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  sheetTabs: "Sheets",
  grid: "Cells",
  closePane: "Close pane",
  dismiss: "Dismiss",
  dropHere: "Drop to open .xlsx or .csv",
  opening: name => `Opening ${name}…`,
  saving: "Saving…",
  openFailed: (name, reason) => `Could not open “${name}”: ${reason}`,
  saveFailed: reason => `Not saved: ${reason}`,
  fileProblem: problem => englishProblem(problem),
  fileLosses: (name, losses) =>
    `Not carried over from “${name}”: ${losses.map(loss => `${loss.count} ${ENGLISH_LOSSES[loss.kind]} on ${loss.sheet}`).join("; ")}`,
  commandFailed: (name, reason) => `Command ${name} failed: ${reason}`,
  commandUnknown: name =>
    `Nobody answers to the manifest's function name “${name}”: the add-in has not registered it, or has not started`,
  manifestBroken: reason => `The manifest cannot be read: ${reason}`,
  notAnAddress: text => `“${text}” is neither a cell address nor a defined name`,
  sheetProtected: "This sheet is protected and cannot be changed.",
  filter: "Filter",
  filterOf: header => `Filter ${header}`,
  filtered: "filtered",
  selectAll: "(Select all)",
  blanks: "(Blanks)",
  searchValues: "Search",
  apply: "OK",
  clearFilter: "Clear filter",
  cancel: "Cancel",
  moreValues: count => `${count} more values: use the search`,
  countLabel: "Count",
  sumLabel: "Sum",
  averageLabel: "Average",
  faultWords: {
    protectedSheet: "Protect the current sheet",
    readOnly: "Read-only workbook",
    cellEdit: "A cell is being edited",
    modalDialog: "A dialog is open",
    filteredRows: "Hide every other row (filter)",
    date1904: "1904 date system",
    limits: "5 MB limits on requests and answers",
    throttling: "Too many requests (throttling)",
    sessionLost: "Session lost",
    nullValues: "Values read as null",
    hang: "Requests are never answered",
    failAt: "Request to fail, counted from now",
    failCode: "Error code",
    failPlan: "Set",
    latency: "Wait before each answer (ms)",
    requirementSet: "ExcelApi version",
    restarts: "The pane reloads after a change",
    clearAll: "All off",
  },
  logWords: {
    requests: "requests",
    number: "No.",
    time: "Time",
    members: "Members",
    sent: "Sent bytes",
    received: "Received bytes",
    milliseconds: "ms",
    error: "Error",
    empty: "No request yet.",
    clear: "Clear",
    writes: "write",
  },
};

const CHINESE_LOSSES: Readonly<Record<FileLoss["kind"], string>> = {
  charts: "图表",
  images: "图片",
  comments: "批注",
  "pivot-tables": "数据透视表",
  "conditional-formats": "条件格式",
  validations: "数据验证",
  "shared-formulas": "公式",
  "cell-looks": "单元格外观",
};

const ENGLISH_LOSSES: Readonly<Record<FileLoss["kind"], string>> = {
  charts: "charts",
  images: "pictures",
  comments: "comments",
  "pivot-tables": "PivotTables",
  "conditional-formats": "conditional formats",
  validations: "data validations",
  "shared-formulas": "formulas",
  "cell-looks": "cell looks",
};

function chineseProblem(problem: FileFailure): string {
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

function englishProblem(problem: FileFailure): string {
  switch (problem.kind) {
    case "empty-file":
      return "the file is empty.";
    case "not-a-workbook":
      return "it is neither a workbook nor text. Choose an .xlsx or .csv file.";
    case "unsupported-format":
      return problem.format === "encrypted"
        ? "the workbook has a password. Remove it in Excel first."
        : `the format .${problem.format} is not supported. Save it as .xlsx in Excel first.`;
  }
}

/** The page's words in one language. */
export function pageWords(language: PageLanguage): PageWords {
  return language === "zh-CN" ? CHINESE : ENGLISH;
}
