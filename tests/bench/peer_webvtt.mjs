// node-webvtt on the same files, in memory before the clock starts: processor milliseconds, the median of the rounds.
// usage: NPM_DIR=build/npm node peer_webvtt.mjs FILE...
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(`${process.env.NPM_DIR}/x.js`)
const webvtt = require('node-webvtt')
const texts = process.argv.slice(2).map(name => readFileSync(name, 'utf8'))
const took = []
for (let round = 0; round < 5; round++) {
	const before = process.cpuUsage()
	for (const text of texts) webvtt.parse(text)
	const { user, system } = process.cpuUsage(before)
	took.push((user + system) / 1000)
}
console.log(took.sort((a, b) => a - b)[2].toFixed(1))
