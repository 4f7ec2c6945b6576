import type { Community } from "../../src/overview/communities.ts";
import { communityName } from "../state/communities.ts";
import { toggled } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Scene } from "./scene.ts";

export interface GroupsGiven {
  readonly scene: Scene;
  readonly onPoint: (id: string | null) => void;
}

/** The communities, by the numbers that their members have in the scene; each narrows the list to its claims. */
export function Groups({ scene, onPoint }: GroupsGiven) {
  const session = useSession();
  const index = session.index.value;
  const { groups, of } = session.communities.value;
  if (index === null) return null;
  const drawn = new Set(scene.nodes.flatMap(({ id }) => of.get(id)?.id ?? []));
  const { chosen } = session.pageState.value;
  const counts = new Map(
    session.results.value?.options.get("community")?.map(({ value, count }) => [value, count] as const),
  );
  const listed = groups.filter(({ id }) => drawn.has(id) || chosen.community.includes(id));
  return (
    <section class="groups" aria-label={t.facets.community}>
      <p class="muted">{listed.length === 0 ? t.communities.none : t.communities.about}</p>
      <ul>
        {listed.map((group) => (
          <li key={group.id}>
            <button
              type="button"
              class="plain group"
              aria-pressed={chosen.community.includes(group.id)}
              title={`${communityName(index, group)}: ${t.communities.size(group.actors, group.events)}`}
              onClick={() => session.change((pageState) => toggled(pageState, "community", group.id))}
              onMouseEnter={() => onPoint(group.id)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(group.id)}
              onBlur={() => onPoint(null)}
            >
              <GroupNumber group={group} />
              <span class="group-name" dir="auto">
                {communityName(index, group)}
              </span>
              <span class="count">{t.counted.number(counts.get(group.id) ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const GroupNumber = ({ group }: { group: Community }) => (
  <span class="group-number">
    <span class="hidden">{t.communities.number} </span>
    {t.counted.number(group.number)}
  </span>
);
