// Front matter is what Obsidian's own library would write back, byte for byte.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(`${process.env.NPM_DIR}/x.js`)
const YAML = require('yaml')
const matter = require('gray-matter')

const pages = readdirSync(process.env.VAULT, { recursive: true })
	.filter(f => f.endsWith('.md')).sort()
let n = 0, failed = 0
const ok = (good, name, why = '') => {
	console.log(`${good ? '' : 'not '}ok ${++n} - ${name}`)
	if (!good) { failed++; if (why) console.log(String(why).replace(/^/gm, '# ')) }
}
ok(pages.length > 10, `${pages.length} pages`)
for (const page of pages) {
	const text = readFileSync(`${process.env.VAULT}/${page}`, 'utf8')
	const block = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1]
	if (!block) { ok(false, `${page}: has front matter`); continue }
	const doc = YAML.parseDocument(block)
	const again = YAML.stringify(doc.toJS(), { lineWidth: 0 })
	ok(doc.errors.length + doc.warnings.length === 0 && again === block,
		`${page}: stable`, again === block ? doc.errors.join() : `wrote:\n${block}back:\n${again}`)
	ok(typeof matter(text).data.dossier_id === 'string', `${page}: other readers find the id`)
}
console.log(`1..${n}`)
process.exit(failed ? 1 : 0)
