import type { Cell } from "../../cell";
import { cleanText } from "./clean-text";
import { numberText } from "./id-text";
import { hashOther } from "./cell-hashes";
import type { CellHashes } from "./cell-hashes";
import { BATCH, NO_TEXT, TextTable } from "./text-table";

/** How texts become codes. */
export interface TextRules {
  /** Cleans a text; idempotent. */
  readonly label: (text: string) => string;
  /** Makes equal what means the same; idempotent; an empty key has no code. */
  readonly key: (label: string) => string;
  /** True when a text is surely its own label and key: the quick way for what needs no cleaning. */
  readonly isKey?: (text: string) => boolean;
  /** Hears of each new code. */
  readonly onKey?: (key: string, code: number) => void;
  /** Hears of each number cell that is new. */
  readonly onNumber?: (value: number, code: number) => void;
  /** False: nobody asks for labels and keys, and a million of them would only take memory. */
  readonly keepsTexts?: boolean;
  /** How many different texts are likely. */
  readonly expectedCount?: number;
}

/** The code of a text that nobody has learnt yet. */
const NEW = -2147483648;

/**
 * Codes for repeating texts. Every spelling seen is remembered, so that a repeated cell costs one lookup; the label of
 * a code is the spelling that came first.
 */
export class TextDictionary {
  readonly labels: string[] = [];
  readonly keys: string[] = [];
  private readonly table: TextTable;
  /** By number in the table; null while each text is a code of its own, so that numbers are codes. */
  private codes: Int32Array | null = null;
  /** Texts whose code is known, while numbers are codes. */
  private learnt = 0;
  private readonly codeOfNumber = new Map<number, number>();
  private count = 0;

  constructor(private readonly rules: TextRules) {
    this.table = new TextTable(rules.expectedCount);
  }

  /** The hashes of the cells that {@link codesOf} was given last. */
  get hashes(): CellHashes {
    return this.table.hashes;
  }

  /** The code of a cell, -1 when it is blank. */
  codeOf(cell: Cell): number {
    if (typeof cell === "string") return cell === "" ? -1 : this.codeAt(this.table.numberOf(cell), cell);
    if (typeof cell === "number") {
      const known = this.codeOfNumber.get(cell);
      if (known !== undefined) return known;
      const code = this.codeOf(numberText(cell));
      this.codeOfNumber.set(cell, code);
      this.rules.onNumber?.(cell, code);
      return code;
    }
    return this.codeOf(cell ? "TRUE" : "FALSE");
  }

  /**
   * The codes of the first `count` cells, up to {@link BATCH}, into `codes` from `at` on. `otherwise` is asked for the code
   * of cell i where there is none.
   */
  codesOf(
    cells: readonly Cell[],
    count: number,
    codes: Int32Array,
    at: number,
    otherwise?: (i: number) => number,
  ): void {
    const { table } = this;
    const { numbers } = table;
    table.numbersOf(cells, count);
    for (let i = 0; i < count; i += 1) {
      const number = numbers[i]!;
      let code = -1;
      if (number !== NO_TEXT) {
        code = this.codes === null && number < this.learnt ? number : this.codeAt(number, cells[i] as string);
      } else if (cells[i] !== "") {
        hashOther(cells[i] as number | boolean, i, table.hashes);
        code = this.codeOf(cells[i]!);
      }
      codes[at + i] = code < 0 && otherwise !== undefined ? otherwise(i) : code;
    }
  }

  /** The code for a label and key made elsewhere. */
  codeOfKey(label: string, key: string): number {
    const number = this.table.numberOf(key);
    const code = this.known(number);
    return code === NEW ? this.append(label, key, number) : code;
  }

  private codeAt(number: number, text: string): number {
    const code = this.known(number);
    return code === NEW ? this.learn(text, number) : code;
  }

  private known(number: number): number {
    if (this.codes === null) return number < this.learnt ? number : NEW;
    return number < this.codes.length ? this.codes[number]! : NEW;
  }

  private setCode(number: number, code: number): void {
    if (this.codes === null && number === this.learnt && code === number) {
      this.learnt += 1;
      return;
    }
    if (this.codes === null || number >= this.codes.length) this.codes = this.widerCodes(number);
    this.codes[number] = code;
  }

  private widerCodes(number: number): Int32Array {
    const wider = new Int32Array(2 * Math.max(BATCH, number + 1)).fill(NEW);
    if (this.codes !== null) wider.set(this.codes);
    else for (let own = 0; own < this.learnt; own += 1) wider[own] = own;
    return wider;
  }

  private append(label: string, key: string, number: number): number {
    const code = this.count;
    this.count += 1;
    if (this.rules.keepsTexts !== false) {
      this.labels.push(label);
      this.keys.push(key);
    }
    this.setCode(number, code);
    this.rules.onKey?.(key, code);
    return code;
  }

  /** The code of a text that has not been seen; `number` is its own in the table. */
  private learn(text: string, number: number): number {
    if (this.rules.isKey?.(text) === true) return this.append(text, text, number);
    const label = this.rules.label(text);
    const key = this.rules.key(label);
    if (key === text) return this.append(label, key, number);
    const code = key === "" ? -1 : this.codeOfKey(label, key);
    this.setCode(number, code);
    return code;
  }
}

/** A dictionary of texts as they stand, only wrappers stripped. */
export function plainDictionary(): TextDictionary {
  return new TextDictionary({ label: cleanText, key: label => label });
}
