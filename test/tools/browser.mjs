// Finds a Chromium or Chrome that starts, and installs one where there is none. Plain JavaScript: it runs before any build.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** What every test browser is started with: software WebGL, and no traffic of the browser's own. */
const BROWSER_ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Debian and macOS put Chromium and Chrome. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const REMEDY = "No browser starts: install Chromium or Chrome, or name one in CHROME_PATH.";

/** Starts a browser with a fresh profile; the caller closes it by `close()`, which removes the profile too. */
export async function startBrowser(executablePath, { args = [], viewport = { width: 1280, height: 800 } } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "claimgraph-browser-"));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    // headless: false keeps playwright from adding its own headless flag beside the one above
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      viewport,
      args: [...BROWSER_ARGS, ...args],
      timeout: 60_000,
    });
    return {
      context,
      close: async () => {
        await context.close();
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/** Browsers that run in this process, by what they were started with: they end with it. */
const running = new Map();

/** A fresh profile in a browser that this process has started before, or starts now; the caller closes the profile alone. */
export async function openProfile(executablePath, { args = [], viewport = { width: 1280, height: 800 } } = {}) {
  const key = JSON.stringify([executablePath, args]);
  if (!running.has(key))
    running.set(
      key,
      chromium.launch({ executablePath, headless: false, args: [...BROWSER_ARGS, ...args], timeout: 60_000 }),
    );
  const browser = await running.get(key);
  const context = await browser.newContext({ viewport });
  return { context, close: () => context.close() };
}

async function starts(path) {
  try {
    const browser = await startBrowser(path);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(paths) {
  for (const path of paths) {
    if (path && existsSync(path) && (await starts(path))) return path;
  }
  return null;
}

const macHome = () => (process.platform === "darwin" && process.env.HOME ? process.env.HOME : null);

function candidates() {
  const home = macHome();
  const own = home === null ? [] : PLACES.filter((place) => place.startsWith("/Applications")).map((p) => home + p);
  return [process.env.CHROME_PATH, ...PLACES, ...own];
}

/** The browser that playwright-core has installed for itself, whether or not it is there. */
function playwrightBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/** Path of a browser that starts, or null. Installs nothing. */
export const findBrowser = () => firstThatStarts([...candidates(), playwrightBrowser()]);

const run = (command, args) => spawnSync(command, args, { stdio: ["ignore", 2, 2] }).status === 0;

function installByApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const install = () => run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  // A fresh image has no package lists yet; where there are some, they are enough
  if (!install() && run("apt-get", ["update"])) install();
}

/**
 * Path of a browser that starts: the one in CHROME_PATH, else an installed one, else one installed now.
 * Throws an Error of one line where none starts.
 */
export async function findOrInstallBrowser() {
  if (process.env.CHROME_PATH && !(await firstThatStarts([process.env.CHROME_PATH]))) {
    console.error(`CHROME_PATH names ${process.env.CHROME_PATH}, which does not start; looking for another browser.`);
  }
  const found = await findBrowser();
  if (found) return found;
  installByApt();
  const afterApt = await firstThatStarts(candidates());
  if (afterApt) return afterApt;
  run("npx", ["playwright-core", "install", "chromium"]);
  const afterPlaywright = await firstThatStarts([playwrightBrowser()]);
  if (afterPlaywright) return afterPlaywright;
  throw new Error(REMEDY);
}
