import Papa from "papaparse";
import { sampleWorkbook } from "#samples/sample-workbook";

// Prints the order rows of the sample as they stand on its sheet: npx tsx test/golden/sample-people/export-rows.ts > rows.csv
const { rows } = sampleWorkbook().sheets.find(({ name }) => name === "订单")!;
process.stdout.write(Papa.unparse(rows.map(row => [...row])));
