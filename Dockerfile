# Platzverbund in containers: one image, three programs (targets migrate, api, worker). docker-compose.yml puts them together.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .swcrc ./
# Scripts come after the sources: `prepare` builds.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY apps ./apps
COPY libs ./libs
RUN npm run build && npm run build:web
# Without what only building and testing need, and without the embedded database, whose place PostgreSQL's own container takes.
RUN npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim AS runtime
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/libs/platform/data/gazetteer.tsv ./libs/platform/data/gazetteer.tsv
COPY LICENSE NOTICE ./
COPY docker/health-check.mjs ./docker/health-check.mjs
# A volume takes owner and mode over from here.
RUN install --directory --owner=node --group=node --mode=0700 /keys
USER node
STOPSIGNAL SIGTERM

FROM runtime AS migrate
CMD ["node", "dist/apps/migrate/src/main.js"]

FROM runtime AS worker
ENV PV_HOST=0.0.0.0
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/health-check.mjs", "3001"]
CMD ["node", "--enable-source-maps", "dist/apps/worker/src/main.js"]

# The last target is the default one.
FROM runtime AS api
ENV PV_HOST=0.0.0.0
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["node", "docker/health-check.mjs", "3000"]
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
