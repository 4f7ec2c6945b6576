# Serves a graph folder that is mounted at /graph, and writes nothing: docs/serving.md tells how to run it.
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev
FROM node:22-bookworm-slim
WORKDIR /opt/claimgraph
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules node_modules
COPY --from=build /src/dist dist
COPY --from=build /src/data data
COPY --from=build /src/ontology ontology
USER node
EXPOSE 7341
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:7341/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/node/cli/main.js"]
CMD ["serve", "/graph", "--host", "0.0.0.0", "--port", "7341"]
