// Every query block parses in Dataview's own grammar and is about its page.
const Module = require('node:module')
const { readFileSync, readdirSync } = require('node:fs')

// The plugin's bundle wants Obsidian's API only to run inside it: an endless stand-in does.
const stand = () => new Proxy(class { }, {
	get: (t, k) => k === Symbol.toPrimitive ? () => '' : k === 'prototype' ? t.prototype : class { },
})
const load = Module._load
Module._load = (name, ...rest) => name === 'obsidian' ? stand() : load(name, ...rest)
const { QUERY_LANGUAGE } = require(`${process.env.NPM_DIR}/dataview/package/lib/index.js`)

let n = 0, failed = 0
const ok = (good, name, why) => {
	console.log(`${good ? '' : 'not '}ok ${++n} - ${name}`)
	if (!good) { failed++; if (why) console.log(`# ${why}`) }
}
const pages = readdirSync(process.env.VAULT, { recursive: true }).filter(f => f.endsWith('.md')).sort()
let blocks = 0
for (const page of pages) {
	const text = readFileSync(`${process.env.VAULT}/${page}`, 'utf8')
	for (const [, query] of text.matchAll(/^```dataview\n([\s\S]*?)^```$/gm)) {
		blocks++
		const r = QUERY_LANGUAGE.query.parse(query)
		ok(r.status, `${page}: query ${blocks} parses`, JSON.stringify(r.expected))
		ok(/this\.file|\[\[\]\]/.test(query), `${page}: query ${blocks} is about the page`, query)
		ok(!/FROM ""/.test(query), `${page}: query ${blocks} names its folders`, query)
	}
}
ok(blocks > 0, `${blocks} query blocks`)
console.log(`1..${n}`)
process.exit(failed ? 1 : 0)
