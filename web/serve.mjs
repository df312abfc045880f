// Serves the built app: see docs/running.md. WHY: it does so little, because it has to say what is missing on a Node that cannot run the rest.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Evenhand runs on Node 24, and this is ${process.versions.node}: run node_modules/.bin/node web/serve.mjs`)
  process.exitCode = 1
} else await import('./door/main-node.ts')
