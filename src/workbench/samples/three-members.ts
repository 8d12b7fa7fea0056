import { serialOfText } from "./serials";
import { CATEGORIES, type Category } from "./vocabulary";

/** One purchase of the worked example. */
export interface ExamplePurchase {
  readonly memberId: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly orderId: string;
  readonly day: number;
  /** Yuan. */
  readonly amount: number;
  readonly category: Category;
}

const ZHANG = { zh: "张三", en: "Zhang San" };
const LI = { zh: "李四", en: "Li Si" };
const WANG = { zh: "王五", en: "Wang Wu" };
const [OUTERWEAR, TOPS, TROUSERS, , SHOES, ACCESSORIES] = CATEGORIES as readonly [
  Category, Category, Category, Category, Category, Category,
]; // prettier-ignore

/** Three members who each spent 4,000 yuan: the worked example that the method starts from. */
export const THREE_MEMBERS: readonly ExamplePurchase[] = (
  [
    ["V001", ZHANG, "2025-05-18", 2000, OUTERWEAR],
    ["V001", ZHANG, "2025-11-21", 2000, OUTERWEAR],
    ["V002", LI, "2026-07-05", 2000, OUTERWEAR],
    ["V002", LI, "2026-10-10", 2000, TROUSERS],
    ["V003", WANG, "2025-12-20", 500, TOPS],
    ["V003", WANG, "2026-02-08", 500, TOPS],
    ["V003", WANG, "2026-03-22", 500, TROUSERS],
    ["V003", WANG, "2026-05-03", 500, TOPS],
    ["V003", WANG, "2026-06-18", 500, SHOES],
    ["V003", WANG, "2026-08-02", 500, TOPS],
    ["V003", WANG, "2026-09-20", 500, ACCESSORIES],
    ["V003", WANG, "2026-11-08", 500, TROUSERS],
  ] as const
).map(([memberId, name, day, amount, category], place) => ({
  memberId,
  name,
  orderId: `SO${String(place + 1).padStart(4, "0")}`,
  day: serialOfText(day),
  amount,
  category,
}));
