import type { Workbook } from "#app/ports";

/** A workbook of which a test uses only these members; any other one throws when it is called. */
export function workbookWith(members: Partial<Workbook>): Workbook {
  const unused = (name: string) => (): never => {
    throw new Error(`${name} is not part of this test`);
  };
  return new Proxy({} as Workbook, {
    get: (_, name: string) => members[name as keyof Workbook] ?? unused(name),
  });
}
