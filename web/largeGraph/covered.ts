import type { Overview } from "../../src/overview/overview.ts";

const BLOCK = "█";
const covered = (text: string): string => BLOCK.repeat(Math.min(12, Array.from(text).length));

/**
 * The overview with hidden names covered. It does not know all the names of those who are hidden, so that where some are
 * all words of claims are covered, and whoever is said to say them.
 */
export function coveredOverview(overview: Overview, redacted: readonly string[]): Overview {
  if (redacted.length === 0) return overview;
  const hidden = new Set(redacted);
  return {
    ...overview,
    nodes: overview.nodes.map((node) => (hidden.has(node.id) ? { ...node, label: covered(node.label) } : node)),
    communities: {
      ...overview.communities,
      groups: overview.communities.groups.map((group) => ({
        ...group,
        named: group.named.map(([id, label]) => [id, hidden.has(id) ? covered(label) : label] as const),
      })),
    },
    points: overview.points.map((point) => ({
      ...point,
      label: covered(point.label),
      stances: point.stances.map((stance) => ({
        ...stance,
        name: stance.name === null ? null : covered(stance.name),
        claims: stance.claims.map((one) => ({ ...one, quote: covered(one.quote), title: covered(one.title) })),
      })),
    })),
    disputes: overview.disputes.map((dispute) => {
      const [a, b] = dispute.sides;
      const cover = (side: typeof a) => ({
        ...side,
        quote: covered(side.quote),
        speaker: side.speaker === null ? null : covered(side.speaker),
      });
      return { ...dispute, because: covered(dispute.because), sides: [cover(a), cover(b)] };
    }),
  };
}
