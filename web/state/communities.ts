import type { Communities, Community } from "../../src/overview/communities.ts";
import { t } from "../strings.ts";
import type { ClaimEntry, GraphIndex } from "./graphIndex.ts";

/** The communities, indexed. */
export interface KnownCommunities {
  readonly groups: readonly Community[];
  readonly byId: ReadonlyMap<string, Community>;
  /** The community of each member. */
  readonly of: ReadonlyMap<string, Community>;
}

export const NO_COMMUNITIES: KnownCommunities = { groups: [], byId: new Map(), of: new Map() };

export function knownCommunities({ groups, members }: Communities): KnownCommunities {
  const byNumber = new Map(groups.map((group) => [group.number, group]));
  const of = new Map<string, Community>();
  for (const [id, number] of members) {
    const group = byNumber.get(number);
    if (group !== undefined) of.set(id, group);
  }
  return { groups, byId: new Map(groups.map((group) => [group.id, group])), of };
}

/** Ids of the communities that a claim has to do with: of the actor whom it counts for, and of what it is about. */
export function communitiesAbout({ claim, teller }: ClaimEntry, { of }: KnownCommunities): readonly string[] {
  const found = new Set<string>();
  for (const id of [teller.claimant, ...claim.descriptions.map(({ event }) => event)]) {
    const group = id === null ? undefined : of.get(id);
    if (group !== undefined) found.add(group.id);
  }
  return [...found];
}

/** How many actors and events a community has. */
export const sizeOf = ({ actors, events }: Community): number => actors + events;

/** A neutral name, made of the most claimed members as the screen names them: “A, B and 12 more”. */
export function communityName({ labels, cover }: Pick<GraphIndex, "labels" | "cover">, group: Community): string {
  const names = group.named.map(([id, told]) => labels.get(id) ?? cover?.(told) ?? told);
  return t.communities.name(names, sizeOf(group) - names.length);
}
