import type { Browser, BrowserContext, Download, FrameLocator, Locator, Page } from "playwright-core";
import type { Language } from "#locales/pick-locale";
import { TaskPane } from "./task-pane";

const NAMES = {
  "zh-CN": { open: "打开", save: "另存为 .xlsx", ribbon: "功能区", nameBox: "名称框" },
  "en-US": { open: "Open", save: "Save as .xlsx", ribbon: "Ribbon", nameBox: "Name box" },
} as const;

/** The workbench as its user sees it: a grid, sheet tabs, a ribbon, and the pane at the right. */
export class WorkbenchPage {
  readonly pane: TaskPane;
  /** Addresses outside this machine that the page asked for; none is answered. */
  readonly foreignRequests: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    readonly language: Language,
  ) {
    const frame: FrameLocator = page.frameLocator('iframe[title="RFMW"]');
    this.pane = new TaskPane(frame, language);
  }

  /** `scripts` run in every frame before its own, for benches that watch. */
  static async open(
    browser: Browser,
    url: string,
    language: Language,
    scripts: readonly string[] = [],
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      locale: language,
      viewport: { width: 1500, height: 900 },
      acceptDownloads: true,
    });
    // Of the welcome there are tests of its own; here the pane opens as it does the second time.
    await context.addInitScript(() => {
      // A blank page has no store.
      if (location.protocol.startsWith("http")) localStorage.setItem("rfmw.welcomeAnswered", "yes");
    });
    for (const script of scripts) await context.addInitScript({ path: script });
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, context, language);
    const home = new URL(url).origin;
    await context.route(
      address => address.origin !== home && /^https?:$/.test(address.protocol),
      route => {
        workbench.foreignRequests.push(route.request().url());
        return route.abort();
      },
    );
    page.on("pageerror", error => workbench.errors.push(String(error)));
    page.on("console", message => {
      if (message.type() === "error") workbench.errors.push(message.text());
    });
    await page.goto(`${url}/workbench.html?lang=${language}`);
    await workbench.pane.isReady();
    return workbench;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  get tabs(): Locator {
    return this.page.getByRole("tablist").first().getByRole("tab");
  }

  async sheetNames(): Promise<string[]> {
    return this.tabs.allInnerTexts();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Selects an address by the name box, which also scrolls there. */
  async select(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: NAMES[this.language].nameBox });
    await box.fill(address);
    await box.press("Enter");
  }

  /** The text of a cell that is in view; rows and columns count from 1. */
  cell(row: number, column: number): Locator {
    return this.page.getByRole("grid").locator(`[aria-rowindex="${row}"] [role="gridcell"][aria-colindex="${column}"]`);
  }

  /** The texts of a column in the rows that are in view, blank ones left out; columns count from 1. */
  async columnInView(column: number): Promise<string[]> {
    const cells = this.page.getByRole("grid").locator(`[role="gridcell"][aria-colindex="${column}"]`);
    return (await cells.allInnerTexts()).map(text => text.trim()).filter(text => text !== "");
  }

  ribbonButton(name: string): Locator {
    return this.page.getByRole("toolbar", { name: NAMES[this.language].ribbon }).getByRole("button", { name });
  }

  async openFile(name: string, content: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: NAMES[this.language].open, exact: true }).click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: content });
  }

  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: NAMES[this.language].save, exact: true }).click();
    return contentOf(await download);
  }
}

async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
