import type { Plugin } from "vite";

export const LICENCES_FILE: string;
export function packageFolderOf(id: string): string | null;
export function licencesOf(folders: Iterable<string>): string;
export function licencePlugins(): { readonly page: Plugin[]; readonly worker: Plugin[] };

export function foldersBeneath(folder: string, found?: Set<string>): Set<string>;
