// The lists of a workbook. Works that go side by side share a context, and a context has one object for each list: whoever
// asks for a list last decides what is known of its items. So nobody asks for one but here, and always for the same.

/** Puts the sheets of the workbook into the request: ids and names. */
export function loadSheets({ workbook }: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name");
  return worksheets;
}

/** Puts the tables of the workbook into the request, with their sheets: what `readFactsOfSheets` and others need. */
export function loadTables({ workbook }: Excel.RequestContext): Excel.TableCollection {
  const { tables } = workbook;
  tables.load(
    "items/name,items/showTotals,items/showHeaders,items/rows/count,items/worksheet/id,items/worksheet/name,items/worksheet/position",
  );
  return tables;
}

/** Puts the defined names of the workbook into the request, with their comments. */
export function loadNames({ workbook }: Excel.RequestContext): Excel.NamedItemCollection {
  const { names } = workbook;
  names.load("items/name,items/comment");
  return names;
}
