# The official Node 24; the one from npm is for machines that have none.
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN npm install --global pnpm@12
COPY . .
RUN pnpm install --frozen-lockfile && node scripts/build.ts && pnpm prune --prod

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# For less memory: V8 makes room for what is young in small steps, malloc gives back what it no longer needs, and what was
# compiled once is kept.
ENV NODE_COMPILE_CACHE=/app/node_modules/.cache/compiled MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
RUN node --max-semi-space-size=8 --heap-growing-percent=40 -e "import('./apps/api/dist/main.js'); import('./apps/api/dist/server.js')"
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=40", "apps/api/dist/main.js"]
