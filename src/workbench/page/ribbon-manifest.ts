/** What the ribbon shows, read from the add-in's manifest in one language. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** Address of the picture as the page can load it, or null when the manifest names none. */
  readonly icon: string | null;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: "showTaskpane" } | { readonly kind: "executeFunction"; readonly functionName: string };

/**
 * The add-in's own tabs, groups and buttons of a manifest.
 *
 * @param xml       text of manifest.xml
 * @param language  locale whose overrides to take, e.g. "en-US"; where none is given the default value stands
 * @param iconUrl   turns the file name of an icon ("score-32.png") into an address of the page
 * @throws Error    when the text is no XML, or a control or resource id is not to be found: a broken manifest
 *                  must show at once. Menus are not read; none of the product's ribbon is one.
 */
export function readRibbon(xml: string, language: string, iconUrl: (fileName: string) => string): RibbonTab[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const broken = document.getElementsByTagName("parsererror")[0];
  if (broken !== undefined) throw new Error(`manifest.xml: ${broken.textContent ?? "not XML"}`);
  const resources = readResources(document, language);
  const extension = all(document, "ExtensionPoint").filter(
    point => point.getAttributeNS(XSI, "type") === "PrimaryCommandSurface",
  );
  return extension
    .flatMap(point => all(point, "CustomTab").concat(all(point, "OfficeTab")))
    .map(tab => {
      const id = tab.getAttribute("id") ?? "";
      const ownLabel = children(tab, "Label")[0];
      return {
        id,
        label: ownLabel === undefined ? id : text(resources, ownLabel),
        groups: children(tab, "Group").map(group => readGroup(group, resources, iconUrl)),
      };
    });
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

function readGroup(group: Element, resources: Map<string, string>, iconUrl: (name: string) => string): RibbonGroup {
  return {
    id: group.getAttribute("id") ?? "",
    label: text(resources, only(group, "Label")),
    buttons: children(group, "Control")
      .filter(control => control.getAttributeNS(XSI, "type") === "Button")
      .map(control => readButton(control, resources, iconUrl)),
  };
}

function readButton(control: Element, resources: Map<string, string>, iconUrl: (name: string) => string): RibbonButton {
  const superTip = children(control, "Supertip")[0];
  const description = superTip === undefined ? undefined : children(superTip, "Description")[0];
  const picture = largestIcon(control, resources);
  return {
    id: control.getAttribute("id") ?? "",
    label: text(resources, only(control, "Label")),
    tooltip: description === undefined ? "" : text(resources, description),
    icon: picture === null ? null : iconUrl(picture.slice(picture.lastIndexOf("/") + 1)),
    action: readAction(only(control, "Action")),
  };
}

function readAction(action: Element): RibbonAction {
  const kind = action.getAttributeNS(XSI, "type");
  if (kind === "ShowTaskpane") return { kind: "showTaskpane" };
  if (kind === "ExecuteFunction") {
    return { kind: "executeFunction", functionName: only(action, "FunctionName").textContent?.trim() ?? "" };
  }
  throw new Error(`manifest.xml: an action of kind "${kind}" is not known`);
}

function largestIcon(control: Element, resources: Map<string, string>): string | null {
  const icon = children(control, "Icon")[0];
  if (icon === undefined) return null;
  const images = all(icon, "Image").sort((first, second) => size(second) - size(first));
  const image = images.find(candidate => size(candidate) <= 64) ?? images[0];
  return image === undefined ? null : text(resources, image);
}

function size(image: Element): number {
  return Number(image.getAttribute("size"));
}

function readResources(document: Document, language: string): Map<string, string> {
  const resources = new Map<string, string>();
  const entries = ["Image", "Url", "String"].flatMap(name => all(document, name));
  for (const entry of entries) {
    const id = entry.getAttribute("id");
    if (id === null) continue;
    const override = children(entry, "Override").find(one => one.getAttribute("Locale") === language);
    resources.set(id, override?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "");
  }
  return resources;
}

function text(resources: Map<string, string>, element: Element): string {
  const id = element.getAttribute("resid") ?? "";
  const found = resources.get(id);
  if (found === undefined) throw new Error(`manifest.xml: there is no resource "${id}"`);
  return found;
}

function only(parent: Element, name: string): Element {
  const found = children(parent, name)[0];
  if (found === undefined) throw new Error(`manifest.xml: <${parent.localName}> lacks a <${name}>`);
  return found;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(child => child.localName === name);
}

// Prefixes differ between manifests ("bt:Image", "Image"): only the local name counts.
function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName("*")].filter(element => element.localName === name);
}
