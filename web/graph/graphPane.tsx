export function GraphPane() {
  return (
    <section class="graph pane" aria-labelledby="graph-heading">
      <div class="pane-head">
        <h2 id="graph-heading">Graph</h2>
      </div>
    </section>
  );
}
