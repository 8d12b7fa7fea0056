import type { RandomStream } from "./random";
import { serialOf } from "./serials";
import type { CastMember } from "./stories";
import { GENDERS, GIVEN_NAMES, INCOMES, OCCUPATIONS, SALESPEOPLE, STORES, SURNAMES, type Word } from "./vocabulary";

/** Who a member is, as a point-of-sale system knows it. */
export interface Person {
  readonly name: Word;
  readonly phone: string;
  readonly gender: Word;
  /** Serial of the birthday; null = not told. */
  readonly birthday: number | null;
  readonly occupation: Word | null;
  readonly income: Word | null;
  readonly store: Word;
  readonly salesperson: Word;
  readonly buysIn: "store" | "online" | "both";
}

/** Invents a person for each member; the two entries of a person met twice agree in name and phone. */
export function inventPeople(cast: readonly CastMember[], random: RandomStream): ReadonlyMap<string, Person> {
  const names = nameSource(random);
  const people = new Map<string, Person>();
  cast.forEach((member, place) => {
    const twin = member.sameAs === null ? undefined : people.get(member.sameAs);
    people.set(member.id, {
      ...(twin ?? inventPerson(names, phoneNumber(place + 11), random)),
      buysIn: twin !== undefined ? "online" : member.sameAs !== null ? "store" : buysIn(member, random),
    });
  });
  return people;
}

/** An invented person of the given phone. */
export function inventPerson(names: () => Word, phone: string, random: RandomStream): Person {
  const seller = random.whole(0, SALESPEOPLE.length - 1);
  return {
    name: names(),
    phone,
    gender: random.next() < 0.68 ? GENDERS[0]! : GENDERS[1]!,
    birthday:
      random.next() < 0.12 ? null : serialOf(random.whole(1958, 2006), random.whole(1, 12), random.whole(1, 28)),
    occupation: random.next() < 0.15 ? null : random.pick(OCCUPATIONS),
    income: random.next() < 0.25 ? null : random.pick(INCOMES),
    salesperson: SALESPEOPLE[seller]!,
    // Two salespeople to a store.
    store: STORES[seller % STORES.length]!,
    buysIn: "store",
  };
}

/** Text, as phones must be; 199 0000 xxxx is nobody's. */
export function phoneNumber(number: number): string {
  return `1990000${String(number).padStart(4, "0")}`;
}

/** Names in turn, none twice until all are used. */
export function nameSource(random: RandomStream): () => Word {
  const all = random.shuffled(
    SURNAMES.flatMap(family =>
      GIVEN_NAMES.map((given): Word => ({ zh: family.zh + given.zh, en: `${given.en} ${family.en}` })),
    ),
  );
  let used = 0;
  return () => all[used++ % all.length]!;
}

function buysIn(member: CastMember, random: RandomStream): Person["buysIn"] {
  if (member.story === "omnichannel") return "both";
  return random.next() < 0.3 ? "online" : "store";
}
