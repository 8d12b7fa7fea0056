import type { Cell } from "../../cell";
import { cleanText } from "./clean-text";
import { numberText } from "./id-text";
import { BATCH, NEW_ENTRY, TextTable } from "./text-table";

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

/**
 * Codes for repeating texts. Every spelling seen is remembered, so that a repeated cell costs one lookup; the label of
 * a code is the spelling that came first.
 */
export class TextDictionary {
  readonly labels: string[] = [];
  readonly keys: string[] = [];
  /**
   * After `codesOf`: a number above 0 for each text of the batch that is the same for the same spelling only, and 0 for
   * cells that are no texts or blank.
   */
  readonly spellings = new Int32Array(BATCH);
  private readonly table: TextTable;
  private readonly codeOfNumber = new Map<number, number>();
  private count = 0;

  constructor(private readonly rules: TextRules) {
    this.table = new TextTable(rules.expectedCount);
  }

  /** The code of a cell, -1 when it is blank. */
  codeOf(cell: Cell): number {
    if (typeof cell === "string") {
      if (cell === "") return -1;
      const place = this.table.placeOf(cell);
      const code = this.table.codeAt(place);
      return code === NEW_ENTRY ? this.learn(cell, place) : code;
    }
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
    const { table, spellings } = this;
    table.placesOf(cells, count, spellings);
    for (let i = 0; i < count; i += 1) {
      const place = spellings[i]!;
      let code = table.codeAt(place);
      if (place === 0 && cells[i] !== "") code = this.codeOf(cells[i]!);
      else if (code === NEW_ENTRY) code = this.learn(cells[i] as string, place);
      codes[at + i] = code < 0 && otherwise !== undefined ? otherwise(i) : code;
    }
  }

  /** The code for a label and key made elsewhere. */
  codeOfKey(label: string, key: string): number {
    const place = this.table.placeOf(key);
    const code = this.table.codeAt(place);
    return code === NEW_ENTRY ? this.append(label, key, place) : code;
  }

  private append(label: string, key: string, place: number): number {
    const code = this.count;
    this.count += 1;
    if (this.rules.keepsTexts !== false) {
      this.labels.push(label);
      this.keys.push(key);
    }
    this.table.setCode(place, code);
    this.rules.onKey?.(key, code);
    return code;
  }

  /** The code of a text that has not been seen; its entry in the table is at `place`. */
  private learn(text: string, place: number): number {
    if (this.rules.isKey?.(text) === true) return this.append(text, text, place);
    const label = this.rules.label(text);
    const key = this.rules.key(label);
    if (key === text) return this.append(label, key, place);
    const code = key === "" ? -1 : this.codeOfKey(label, key);
    this.table.setCode(place, code);
    return code;
  }
}

/** A dictionary of texts as they stand, only wrappers stripped. */
export function plainDictionary(): TextDictionary {
  return new TextDictionary({ label: cleanText, key: label => label });
}
