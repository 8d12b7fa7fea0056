import type { Cell } from "./cell";
import type { CustomRule, ScoreRange } from "./custom-rule";

/** The columns of the sheet of rules, in their order. */
export const CUSTOM_RULE_COLUMNS = [
  "order", "nameZh", "nameEn", "recencyMin", "recencyMax", "frequencyMin", "frequencyMax", "monetaryMin",
  "monetaryMax", "widthMin", "widthMax", "action", "priority", "colour",
] as const; // prettier-ignore

export type CustomRuleColumn = (typeof CUSTOM_RULE_COLUMNS)[number];

/** More segments than a place in a byte could tell apart are no map. */
const MOST_RULES = 200;

/** One thing in the sheet of rules that cannot be used, where it stands, and what stands there. */
export interface CustomRulesFault {
  readonly code:
    | "order-not-a-number"
    | "order-repeated"
    | "name-missing"
    | "score-not-1-to-5"
    | "min-above-max"
    | "priority-not-a-whole-number"
    | "colour-not-hex"
    | "differs-from-first-of-its-name"
    | "too-many-rules";
  /** Zero-based in the given rows. */
  readonly row: number;
  readonly column: CustomRuleColumn;
  readonly value: Cell;
}

export interface CustomRulesTable {
  /** In ascending order of `order`; only rows without a fault. */
  readonly rules: readonly CustomRule[];
  /** Empty when every row can be used: only then is the map what the person wrote. */
  readonly faults: readonly CustomRulesFault[];
}

/**
 * Reads the rows of a sheet of rules, columns as in CUSTOM_RULE_COLUMNS. A first row without a number in the order
 * column is the header; blank rows are skipped. A blank minimum is 1, a blank maximum 5, a blank priority the place of
 * the segment's first rule, a blank action or colour none. Rules of the same names are one segment: later ones may leave
 * action, priority and colour blank, but must not contradict the first. Nothing writes or reads that sheet yet: own maps
 * come with a settings file, whose rules are read as JSON.
 */
export function parseCustomRules(rows: readonly (readonly Cell[])[]): CustomRulesTable {
  const faults: CustomRulesFault[] = [];
  const read = rows
    .map((cells, row) => new RuleRow(cells, row))
    .filter(row => !row.isBlank() && !(row.row === 0 && row.isHeader()));
  const rules: { rule: CustomRule; row: RuleRow; faultless: boolean }[] = [];
  const orders = new Set<number>();
  read.forEach((row, index) => {
    if (index >= MOST_RULES) row.fault("too-many-rules", "order");
    const rule = row.rule(orders);
    rules.push({ rule, row, faultless: row.faults.length === 0 });
  });
  rules.sort((one, other) => one.rule.order - other.rule.order);
  const firstOfName = new Map<string, CustomRule>();
  const finished: CustomRule[] = [];
  for (const { rule, row, faultless } of rules) {
    const name = JSON.stringify([rule.nameZh, rule.nameEn]);
    const first = firstOfName.get(name);
    if (first === undefined) {
      const whole = { ...rule, priority: rule.priority || firstOfName.size + 1 };
      firstOfName.set(name, whole);
      if (faultless) finished.push(whole);
      continue;
    }
    if (rule.action !== "" && rule.action !== first.action) row.fault("differs-from-first-of-its-name", "action");
    if (rule.priority !== 0 && rule.priority !== first.priority)
      row.fault("differs-from-first-of-its-name", "priority");
    if (rule.colour !== "" && rule.colour !== first.colour) row.fault("differs-from-first-of-its-name", "colour");
    if (row.faults.length === 0) {
      finished.push({ ...rule, action: first.action, priority: first.priority, colour: first.colour });
    }
  }
  for (const row of read) faults.push(...row.faults);
  return { rules: finished, faults };
}

/** One row of the sheet; collects what is wrong with it. */
class RuleRow {
  readonly faults: CustomRulesFault[] = [];

  constructor(
    private readonly cells: readonly Cell[],
    readonly row: number,
  ) {}

  isBlank(): boolean {
    return CUSTOM_RULE_COLUMNS.every(column => this.text(column) === "");
  }

  isHeader(): boolean {
    return this.text("order") === "" || Number.isNaN(Number(this.text("order")));
  }

  /** The rule as written; a priority of 0 means that the cell is blank. */
  rule(orders: Set<number>): CustomRule {
    const order = this.text("order") === "" ? NaN : Number(this.text("order"));
    if (!Number.isFinite(order)) this.fault("order-not-a-number", "order");
    else if (orders.has(order)) this.fault("order-repeated", "order");
    orders.add(order);
    const nameZh = this.text("nameZh");
    const nameEn = this.text("nameEn");
    if (nameZh === "" && nameEn === "") this.fault("name-missing", "nameZh");
    const colour = this.text("colour").toUpperCase();
    if (colour !== "" && !/^#[0-9A-F]{6}$/.test(colour)) this.fault("colour-not-hex", "colour");
    return {
      order,
      nameZh,
      nameEn,
      recency: this.range("recencyMin", "recencyMax"),
      frequency: this.range("frequencyMin", "frequencyMax"),
      monetary: this.range("monetaryMin", "monetaryMax"),
      width: this.range("widthMin", "widthMax"),
      action: this.text("action"),
      priority: this.priority(),
      colour,
    };
  }

  fault(code: CustomRulesFault["code"], column: CustomRuleColumn): void {
    this.faults.push({ code, row: this.row, column, value: this.cell(column) });
  }

  private range(minColumn: CustomRuleColumn, maxColumn: CustomRuleColumn): ScoreRange {
    const min = this.score(minColumn, 1);
    const max = this.score(maxColumn, 5);
    if (min > max) this.fault("min-above-max", minColumn);
    return { min, max };
  }

  private score(column: CustomRuleColumn, blank: number): number {
    const text = this.text(column);
    if (text === "") return blank;
    if (!/^[1-5](\.0+)?$/.test(text)) {
      this.fault("score-not-1-to-5", column);
      return blank;
    }
    return Math.trunc(Number(text));
  }

  private priority(): number {
    const text = this.text("priority");
    if (text === "") return 0;
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    this.fault("priority-not-a-whole-number", "priority");
    return 0;
  }

  private cell(column: CustomRuleColumn): Cell {
    return this.cells[CUSTOM_RULE_COLUMNS.indexOf(column)] ?? "";
  }

  /** Full-width digits and signs are read as what they stand for; names and actions stay as written. */
  private text(column: CustomRuleColumn): string {
    const text = String(this.cell(column)).trim();
    return column === "nameZh" || column === "nameEn" || column === "action" ? text : text.normalize("NFKC");
  }
}
