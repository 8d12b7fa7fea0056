import { HostError } from "../errors";
import { chartAxisShapes } from "./members/chart-axes";
import { chartFormatShapes } from "./members/chart-formats";
import { chartDataLabelsShape } from "./members/chart-labels";
import { chartSeriesShapes } from "./members/chart-series";
import { chartTitleShapes } from "./members/chart-titles";
import { chartCollectionShape, chartShape } from "./members/charts";
import {
  conditionalDetailShapes,
  conditionalFormatCollectionShape,
  conditionalFormatShape,
} from "./members/conditional-formats";
import { customPropertiesShape, customPropertyShape } from "./members/custom-properties";
import { dataValidationShape } from "./members/data-validation";
import { customDocumentPropertiesShape, customDocumentPropertyShape } from "./members/document-properties";
import { autoFilterShape, filterShape } from "./members/filters";
import { namedItemCollectionShape, namedItemShape } from "./members/names";
import { dataHierarchyCollectionShape, dataHierarchyShape } from "./members/pivot-data";
import {
  pivotFieldCollectionShape,
  pivotFieldShape,
  pivotItemCollectionShape,
  pivotItemShape,
} from "./members/pivot-fields";
import {
  filterHierarchyCollectionShape,
  filterHierarchyShape,
  pivotHierarchyCollectionShape,
  pivotHierarchyShape,
  rowColumnHierarchyCollectionShape,
  rowColumnHierarchyShape,
} from "./members/pivot-hierarchies";
import { pivotLayoutShape } from "./members/pivot-layout";
import { pivotTableCollectionShape, pivotTableShape } from "./members/pivot-tables";
import { pageLayoutShapes } from "./members/page-layout";
import { rangeShape } from "./members/range";
import { rangeAreasShape, rangeCollectionShape, rangeViewShape } from "./members/range-areas";
import { rangeBorderShape } from "./members/range-border";
import {
  formatProtectionShape,
  rangeBordersShape,
  rangeFillShape,
  rangeFontShape,
  rangeFormatShape,
} from "./members/range-format";
import {
  addinInternalServiceShape,
  appRuntimePersistenceServiceShape,
  appRuntimeServiceShape,
  dynamicRibbonShape,
  ribbonControlShapes,
} from "./members/services";
import { slicerItemCollectionShape, slicerItemShape } from "./members/slicer-items";
import { slicerCollectionShape, slicerShape } from "./members/slicers";
import { rangeSortShape, tableSortShape } from "./members/sort";
import { tableCollectionShape, tableScopedCollectionShape, tableShape } from "./members/table";
import {
  tableColumnCollectionShape,
  tableColumnShape,
  tableRowCollectionShape,
  tableRowShape,
} from "./members/table-columns";
import {
  applicationShape,
  documentPropertiesShape,
  functionResultShape,
  functionsShape,
  runtimeShape,
  settingShape,
  settingsShape,
  workbookCreatedShape,
  workbookProtectionShape,
  workbookShape,
} from "./members/workbook";
import { worksheetCollectionShape, worksheetShape } from "./members/worksheet";
import { freezePanesShape, worksheetProtectionShape } from "./members/worksheet-parts";
import type { Shape } from "./shape";

const SHAPES: readonly unknown[] = [
  workbookShape,
  workbookCreatedShape,
  applicationShape,
  runtimeShape,
  functionsShape,
  functionResultShape,
  workbookProtectionShape,
  documentPropertiesShape,
  customDocumentPropertiesShape,
  customDocumentPropertyShape,
  settingsShape,
  settingShape,
  worksheetCollectionShape,
  worksheetShape,
  worksheetProtectionShape,
  freezePanesShape,
  customPropertiesShape,
  customPropertyShape,
  rangeShape,
  rangeAreasShape,
  rangeCollectionShape,
  rangeViewShape,
  rangeFormatShape,
  rangeFillShape,
  rangeFontShape,
  formatProtectionShape,
  rangeBordersShape,
  rangeBorderShape,
  rangeSortShape,
  tableCollectionShape,
  tableScopedCollectionShape,
  tableShape,
  tableColumnCollectionShape,
  tableColumnShape,
  tableRowCollectionShape,
  tableRowShape,
  tableSortShape,
  autoFilterShape,
  filterShape,
  namedItemCollectionShape,
  namedItemShape,
  conditionalFormatCollectionShape,
  conditionalFormatShape,
  ...conditionalDetailShapes,
  dataValidationShape,
  pivotTableCollectionShape,
  pivotTableShape,
  pivotLayoutShape,
  pivotHierarchyCollectionShape,
  pivotHierarchyShape,
  rowColumnHierarchyCollectionShape,
  rowColumnHierarchyShape,
  filterHierarchyCollectionShape,
  filterHierarchyShape,
  dataHierarchyCollectionShape,
  dataHierarchyShape,
  pivotFieldCollectionShape,
  pivotFieldShape,
  pivotItemCollectionShape,
  pivotItemShape,
  slicerCollectionShape,
  slicerShape,
  slicerItemCollectionShape,
  slicerItemShape,
  chartCollectionShape,
  chartShape,
  ...chartSeriesShapes,
  ...chartAxisShapes,
  ...chartTitleShapes,
  ...chartFormatShapes,
  chartDataLabelsShape,
  ...pageLayoutShapes,
  addinInternalServiceShape,
  appRuntimeServiceShape,
  appRuntimePersistenceServiceShape,
  dynamicRibbonShape,
  ...ribbonControlShapes,
];

// A target's className is what ties it to its shape; the table itself cannot be typed per entry.
const BY_NAME = new Map(SHAPES.map(shape => [(shape as Shape).name, shape as Shape]));

/** The shape of a class. */
export function shapeOf(className: string): Shape {
  const shape = BY_NAME.get(className);
  if (shape === undefined) throw new HostError("NotImplemented", `The class ${className} is not modelled.`);
  return shape;
}

/** Every member modelled, as "Class.member", sorted: for coverage reports and the documentation. */
export function modelledMembers(): string[] {
  const names: string[] = [];
  for (const shape of BY_NAME.values()) {
    for (const table of [shape.scalars, shape.navigations, shape.methods]) {
      for (const name of Object.keys(table ?? {})) if (!name.startsWith("_")) names.push(`${shape.name}.${name}`);
    }
    if (shape.item !== undefined) names.push(`${shape.name}.getItem`);
  }
  return names.sort();
}
