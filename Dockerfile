# Jobwire in a container: `docker build -t jobwire .`, then `docker run` (README, "In containers"), or compose.yaml.
# test/deploy/dockerfile.test.ts reads it; `npm run test:long -- dockerfile` carries its steps out without Docker.

# The SDK that pages load is built with tools that the server does not need.
FROM node:24-slim AS sdk
WORKDIR /jobwire
COPY package.json package-lock.json .npmrc ./
COPY generated/client/package.json generated/client/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build --workspace generated/client

# What the server itself needs; its Node is the image's, so the one in the optional dependencies stays out.
FROM node:24-slim AS modules
WORKDIR /jobwire
COPY package.json package-lock.json .npmrc ./
COPY generated/client/package.json generated/client/
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
WORKDIR /jobwire
COPY --from=modules /jobwire/node_modules node_modules
COPY package.json LICENSE ./
COPY scripts/jobwire.mjs scripts/
COPY generated generated
COPY --from=sdk /jobwire/generated/client/dist generated/client/dist
COPY src src
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 JOBWIRE_DATA=/data
VOLUME /data
EXPOSE 3000
# It owns nothing but /data.
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, a shell or an init: SIGTERM has to reach the server, which drains then for up to 30 s.
CMD ["node", "src/main.ts"]
