import type { Overview } from "../../src/overview/overview.ts";
import { GroupNumber } from "../graph/groups.tsx";
import { communityName } from "../state/communities.ts";
import { START } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { AT_ONCE } from "./openings.ts";

/** Names as the overview tells them. */
const AS_TOLD = { labels: new Map<string, string>(), cover: null };

/** What is often mentioned together in the whole graph, by the numbers of the picture; each opens its documents. */
export function LargeGraphCommunities({ overview: { communities, counts } }: { overview: Overview }) {
  const session = useSession();
  const { groups } = communities;
  return (
    <>
      <p class="muted">
        {t.communities.about}{" "}
        {counts.communities > groups.length && t.communities.first(groups.length, counts.communities)}
      </p>
      <ol class="overview-groups-list">
        {groups.map((group) => (
          <li key={group.id}>
            <button
              type="button"
              class="plain group"
              onClick={() =>
                session.openPiece([{ kind: "community", id: group.id, count: AT_ONCE }], {
                  groups: true,
                  chosen: { ...START.chosen, community: [group.id] },
                })
              }
            >
              <GroupNumber group={group} />
              <span class="group-name" dir="auto">
                {communityName(AS_TOLD, group)}
              </span>
            </button>
            <p class="muted">
              {t.communities.size(group.actors, group.events)}. {t.communities.inside(group.inside, group.claims)}.
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
