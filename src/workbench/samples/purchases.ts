import type { LineDraft, Purchase } from "./order-lines";
import type { Person } from "./people";
import type { RandomStream } from "./random";
import { serialOf } from "./serials";
import type { CastMember } from "./stories";
import { BRANDS, CAMPAIGNS, CATEGORIES, ONLINE_STORES, type Category, type Word } from "./vocabulary";

const MOST_LINES = 3;
/** A purchase below this amount per line is not split further, yuan. */
const SMALLEST_LINE = 60;

/** Turns the members' days and amounts into purchases with `lineCount` lines in all. */
export function makePurchases(
  cast: readonly CastMember[],
  people: ReadonlyMap<string, Person>,
  lineCount: number,
  random: RandomStream,
): readonly Purchase[] {
  const lineCounts = spreadLines(cast, lineCount, random);
  return cast.flatMap((member, place) => memberPurchases(member, people.get(member.id)!, lineCounts[place]!, random));
}

/** Lines per purchase: enough for each member's categories, then at random until all lines are given out. */
function spreadLines(cast: readonly CastMember[], lineCount: number, random: RandomStream): readonly number[][] {
  const counts = cast.map(member => {
    const lines = member.days.map(() => 1);
    for (let total = lines.length; total < member.width; total++) {
      const open = lines.flatMap((count, place) => (count < MOST_LINES ? [place] : []));
      lines[random.pick(open)]! += 1;
    }
    return lines;
  });
  let left = lineCount - counts.flat().reduce((sum, count) => sum + count, 0);
  const places = random.shuffled(
    cast.flatMap((member, place) => member.days.map((_, purchase) => [place, purchase] as const)),
  );
  for (const [place, purchase] of places) {
    if (left === 0) break;
    const lines = counts[place]!;
    const amount = cast[place]!.amounts[purchase]!;
    if (lines[purchase]! >= MOST_LINES || amount / (lines[purchase]! + 1) < SMALLEST_LINE * 2) continue;
    const more = left > 1 && lines[purchase] === 1 && random.next() < 0.15 ? 2 : 1;
    lines[purchase]! += more;
    left -= more;
  }
  if (left !== 0) throw new Error(`${left} lines are left over`);
  return counts;
}

function memberPurchases(
  member: CastMember,
  person: Person,
  lineCounts: readonly number[],
  random: RandomStream,
): Purchase[] {
  const categories = categoriesOf(
    member,
    lineCounts.reduce((sum, count) => sum + count, 0),
    random,
  );
  const promoted = promotedPurchases(member, random);
  const loyalTo = member.story === "brand-fan" ? random.pick(BRANDS) : null;
  const firstBrand = random.whole(0, BRANDS.length - 1);
  const onlineStore = random.whole(0, ONLINE_STORES.length - 1);
  let line = 0;
  return member.days.map((day, place) => {
    const amounts = splitAmount(member.amounts[place]!, lineCounts[place]!, random);
    const lines = amounts.map((amount): LineDraft => {
      const category = categories[line]!;
      const brand = loyalTo ?? BRANDS[(firstBrand + line) % BRANDS.length]!;
      line++;
      return { category, product: random.pick(category.products), brand, amount };
    });
    const promotion = promoted.has(place);
    return {
      member,
      day,
      minutes: random.whole(9 * 60 + 30, 21 * 60 + 15),
      lines,
      online: person.buysIn === "online" || (person.buysIn === "both" && place % 2 === 1) ? onlineStore : null,
      discountDepth: promotion ? random.whole(15, 35) / 100 : random.whole(0, 5) / 100,
      campaign: promotion ? campaignOn(day) : null,
      rating: ratingOf(member, place, random),
      first: place === 0,
    };
  });
}

/** A category for each line: all of the member's occur, the favourite most often. */
function categoriesOf(member: CastMember, lines: number, random: RandomStream): readonly Category[] {
  const kidswear = CATEGORIES[6]!;
  const others = random.shuffled(CATEGORIES.filter(category => category !== kidswear));
  const owned =
    member.story === "mother-and-child" ? [kidswear, ...others] : [...others.slice(0, 4), kidswear, ...others.slice(4)];
  const width = Math.max(member.width, member.story === "mother-and-child" ? 2 : 1);
  const all = owned.slice(0, Math.min(width, lines));
  const rest = Array.from({ length: lines - all.length }, () => (random.next() < 0.5 ? all[0]! : random.pick(all)));
  return random.shuffled([...all, ...rest]);
}

/** Which purchases are made at a reduced price: all of a discount hunter's, three in ten of the others'. */
function promotedPurchases(member: CastMember, random: RandomStream): ReadonlySet<number> {
  const places = member.days.map((_, place) => place);
  if (member.story === "discount-hunter" || member.group.season === "double-eleven") return new Set(places);
  const wanted = Math.min(Math.floor(places.length * 0.3 + random.next()), Math.ceil(places.length / 2));
  return new Set(random.shuffled(places).slice(0, wanted));
}

function campaignOn(day: number): Word | null {
  const monthAndDay = monthDay(day);
  return CAMPAIGNS.find(campaign => monthAndDay >= campaign.from && monthAndDay <= campaign.to) ?? null;
}

/** Month * 100 + day of a serial of the years 2024 to 2026. */
export function monthDay(serial: number): number {
  const year = [2026, 2025, 2024].find(candidate => serial >= serialOf(candidate, 1, 1));
  if (year === undefined) throw new Error(`outside the sample's years: ${serial}`);
  const month = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].find(candidate => serial >= serialOf(year, candidate, 1))!;
  return month * 100 + (serial - serialOf(year, month, 1) + 1);
}

function ratingOf(member: CastMember, place: number, random: RandomStream): number | null {
  if (member.story === "low-rater") return place % 3 === 2 ? null : random.whole(1, 2);
  if (random.next() > 0.35) return null;
  return random.pick([3, 4, 4, 5, 5, 5]);
}

function splitAmount(amount: number, lines: number, random: RandomStream): readonly number[] {
  const parts: number[] = [];
  let left = amount;
  for (let line = lines; line > 1; line--) {
    // Unequal parts: an order whose rows all showed one amount would look like a repeated order total.
    const part = Math.round((left / line) * random.between(0.6, 0.9));
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}
