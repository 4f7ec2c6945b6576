import type { BrowserContext } from "playwright-core";

export function startBrowser(
  executablePath: string,
  options?: { args?: readonly string[]; viewport?: { width: number; height: number } },
): Promise<{ context: BrowserContext; close(): Promise<void> }>;
export function openProfile(
  executablePath: string,
  options?: { args?: readonly string[]; viewport?: { width: number; height: number } },
): Promise<{ context: BrowserContext; close(): Promise<void> }>;
export function findBrowser(): Promise<string | null>;
export function findOrInstallBrowser(): Promise<string>;
