// The same job of well-known parts: node-webvtt, RegExp, gray-matter, mustache.
// usage: NPM_DIR=build/npm node peer.mjs RULES IN OUT
// One page a meeting, and each speaker's page merged; prints what was done as JSON.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
const require = createRequire(`${process.env.NPM_DIR}/x.js`)
const webvtt = require('node-webvtt')
const matter = require('gray-matter')
const mustache = require('mustache')
const YAML = require('yaml')

const [rulesFile, input, output] = process.argv.slice(2)
const PER_KIND = 12

const meetingPage = `# {{title}}
{{#kinds}}

## {{name}}
{{#items}}
- {{{text}}} ([[{{speaker}}]], {{at}})
{{/items}}
{{/kinds}}

## Transcript
{{#quotes}}
> {{{text}}} ^{{id}}
{{/quotes}}
`

// Patterns and weights of the rules file; its built-in signals have no peer here.
function readRules() {
	const doc = YAML.parse(readFileSync(rulesFile, 'utf8'))
	const signals = doc.signals.filter(s => s.pattern)
		.map(s => ({ name: s.name, re: new RegExp(s.pattern, 'i') }))
	const kinds = Object.entries(doc.kinds).map(([name, k]) =>
		({ name, bias: k.bias, threshold: k.threshold, weights: signals.map(s => k.weights?.[s.name] ?? 0) }))
	return { signals, kinds }
}

// "<v Speaker>text</v>" cues to segments: joined while the speaker's sentence goes on.
function segments(text) {
	const out = []
	for (const cue of webvtt.parse(text).cues) {
		const m = /^<v(?:\.[^ >]*)? ([^>]*)>([\s\S]*)$/.exec(cue.text)
		const said = (m ? m[2] : cue.text).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim()
		const speaker = m ? m[1].trim() : ''
		const last = out.at(-1)
		if (!said) continue
		if (last && last.speaker === speaker && !/[.!?\u2026]["')\]]*$/.test(last.text) &&
			Math.abs(cue.start - last.end) < 2 && last.text.length + said.length < 600) {
			last.text += ` ${said}`
			last.end = cue.end
		} else {
			out.push({ speaker, text: said, start: cue.start, end: cue.end })
		}
	}
	return out
}

const sentences = text => text.match(/[^.!?]+[.!?]*["')\]]*\s*/g) ?? []

function items(rules, segs, count) {
	const found = []
	for (const seg of segs) {
		for (const raw of sentences(seg.text)) {
			const text = raw.trim()
			const hits = []
			rules.signals.forEach((s, i) => { if (s.re.test(text)) hits.push(i) })
			count.sentences++
			count.matches += hits.length
			if (hits.length === 0) continue
			for (const k of rules.kinds) {
				const sum = hits.reduce((n, i) => n + k.weights[i], k.bias)
				const confidence = 1 / (1 + Math.exp(-sum))
				if (confidence >= k.threshold)
					found.push({ kind: k.name, text, speaker: seg.speaker, at: clock(seg.start), confidence })
			}
		}
	}
	return found
}

const clock = s => new Date(s * 1000).toISOString().slice(11, 19)

function writeMeeting(name, segs, found, rules) {
	const kinds = rules.kinds.map(k => ({
		name: k.name,
		items: found.filter(f => f.kind === k.name).sort((a, b) => b.confidence - a.confidence).slice(0, PER_KIND),
	})).filter(k => k.items.length)
	const quotes = found.slice(0, 60).map((f, i) => ({ text: f.text, id: `e${i}` }))
	const body = mustache.render(meetingPage, { title: name, kinds, quotes })
	const speakers = [...new Set(segs.map(s => s.speaker))].filter(Boolean)
	writeFileSync(`${output}/Meetings/${name}.md`,
		matter.stringify(body, { type: 'meeting', date: name.slice(0, 10), participants: speakers }))
	return speakers
}

// Adds what is not known yet to the speaker's page, under its heading.
function mergePerson(speaker, name, found) {
	const path = `${output}/People/${speaker}.md`
	const page = existsSync(path) ? matter(readFileSync(path, 'utf8'), {}) :
		{ content: `# ${speaker}\n\n## Said\n`, data: { type: 'person', meetings: [] } }
	const known = new Set(page.content.split('\n'))
	const mine = found.filter(f => f.speaker === speaker)
		.sort((a, b) => b.confidence - a.confidence).slice(0, PER_KIND)
	for (const f of mine) {
		const line = `- ${f.text} ([[${name}]])`
		if (!known.has(line)) page.content += `${line}\n`
		known.add(line)
	}
	if (!page.data.meetings.includes(name)) page.data.meetings.push(name)
	writeFileSync(path, matter.stringify(page.content, page.data))
}

const rules = readRules()
const count = { meetings: 0, patterns: rules.signals.length, sentences: 0, matches: 0 }
mkdirSync(`${output}/Meetings`, { recursive: true })
mkdirSync(`${output}/People`, { recursive: true })
for (const file of readdirSync(input).filter(f => f.endsWith('.vtt')).sort()) {
	const name = basename(file, '.vtt')
	const segs = segments(readFileSync(`${input}/${file}`, 'utf8'))
	const found = items(rules, segs, count)
	for (const speaker of writeMeeting(name, segs, found, rules))
		mergePerson(speaker, name, found)
	count.meetings++
}
console.log(JSON.stringify(count))
