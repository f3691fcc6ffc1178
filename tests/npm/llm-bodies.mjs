// Bodies of requests against what the vendors publish: the types of their own libraries,
// which OpenAI and Anthropic generate from their API descriptions.  An object literal may have no
// member that the type does not know.  Strict mode's rules, which types cannot say, are asserted here.
// TAP.  usage: B=build/release NPM_DIR=build/npm node llm-bodies.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const npm = path.resolve(process.env.NPM_DIR), here = path.dirname(new URL(import.meta.url).pathname);
const top = path.join(here, '../..'), tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-bodies-'));
let count = 0, failed = 0;
function ok(cond, text, more) {
  console.log(`${cond ? '' : 'not '}ok ${++count} - ${text}`);
  if (!cond) {
    failed++;
    console.log('# ' + JSON.stringify(more)?.slice(0, 2000));
  }
}

const kinds = [
  { api: 'openai-chat', server: 'openai', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-chat', server: 'azure', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-chat', server: 'gemini', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-chat', server: 'llama.cpp', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-chat', server: 'vllm', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-chat', server: 'ollama', type: 'OpenAI.ChatCompletionCreateParamsNonStreaming' },
  { api: 'openai-responses', server: 'openai', type: 'OpenAI.Responses.ResponseCreateParamsNonStreaming' },
  { api: 'anthropic', server: 'openai', type: 'Anthropic.MessageCreateParamsNonStreaming' },
  { api: 'anthropic', server: 'openai', forced_tool: true, type: 'Anthropic.MessageCreateParamsNonStreaming' },
  { api: 'ollama-chat', server: 'openai', type: 'Ollama.ChatRequest & { stream: false; truncate: false; shift: false }' },
];
const nameOf = (k) => [k.api, k.server, k.forced_tool ? 'forced tool' : ''].filter(Boolean).join(', ');

// What would leave, from the program itself.
function bodies(k) {
  const vault = fs.mkdtempSync(path.join(tmp, 'v'));
  fs.writeFileSync(path.join(vault, 'dossier.yaml'), 'llm:\n  url: http://127.0.0.1:9/v1\n  model: m-1\n' +
    `  api: ${k.api}\n  server: ${k.server}\n  forced_tool: ${!!k.forced_tool}\n`);
  const out = execFileSync(path.resolve(process.env.B, 'dossier'), ['run', '--quiet', '--llm-dry-run', '--vault', vault,
    path.join(top, 'samples/exports')], { maxBuffer: 1 << 28 });
  return out.toString().trim().split('\n').filter(Boolean);
}

// ---- strict mode and the common subset ------------------------------------------
const allowed = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'description']);
function faults(schema, at = '$', depth = 1, seen = { unions: 0, properties: 0, values: 0, letters: 0 }) {
  const bad = Object.keys(schema).filter((k) => !allowed.has(k)).map((k) => `${at}: ${k}`);
  const types = [schema.type].flat();
  if (types.length > 1) seen.unions++;
  seen.values += schema.enum?.length ?? 0;
  seen.letters += [...Object.keys(schema.properties ?? {}), ...(schema.enum ?? [])].join('').length;
  if (depth > 5 && (types.includes('object') || types.includes('array'))) bad.push(`${at}: too deep`);
  if (types.includes('object')) {
    const names = Object.keys(schema.properties ?? {});
    seen.properties += names.length;
    if (schema.additionalProperties !== false) bad.push(`${at}: open`);
    if (names.join() !== (schema.required ?? []).join()) bad.push(`${at}: not all required, in order`);
    for (const n of names) bad.push(...faults(schema.properties[n], `${at}.${n}`, depth + 1, seen));
  }
  if (types.includes('array')) bad.push(...faults(schema.items ?? {}, `${at}[]`, depth + 1, seen));
  if (depth === 1 && (schema.type !== 'object' || seen.unions > 12 || seen.properties > 100 || seen.values > 250 || seen.letters > 15000)) bad.push(JSON.stringify(seen));
  return bad;
}
const schemaOf = (k, b) => (k.api === 'openai-responses' ? b.text.format.schema
  : k.api === 'ollama-chat' ? b.format
    : k.api === 'anthropic' ? (k.forced_tool ? b.tools[0].input_schema : b.output_config.format.schema)
      : b.response_format.json_schema.schema);
const without = (schema, key) => JSON.parse(JSON.stringify(schema, (k, v) => (k === key ? undefined : v)));

// ---- types ------------------------------------------------------------------------
// One member more must be refused, or the check checks nothing.
function typescript(all) {
  const file = path.join(npm, 'bodies.ts');
  fs.writeFileSync(file, "import type OpenAI from 'openai';\nimport type Anthropic from '@anthropic-ai/sdk';\n" +
    "import type * as Ollama from 'ollama';\n" + all.map(({ k, body }, i) =>
    `const b${i}: ${k.type} = ${body};\n// @ts-expect-error\nconst x${i}: ${k.type} = ${body.slice(0, -1)},"verbatim":true};\n` +
    `// @ts-expect-error\nconst y${i}: ${k.type} = ${body.replace('"model":"m-1"', '"model":1')};\n` +
    `export { b${i}, x${i}, y${i} };\n`).join(''));
  const tsc = spawnSync(process.execPath, [path.join(npm, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck',
    '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', file], { cwd: npm });
  return tsc.stdout.toString().split('\n').filter((l) => l.includes('error'));
}

const all = kinds.flatMap((k) => bodies(k).map((body) => ({ k, body })));
for (const k of kinds) {
  const mine = all.filter((x) => x.k === k).map((x) => JSON.parse(x.body));
  ok(mine.length > 0, `${nameOf(k)}: ${mine.length} bodies`);
  const schema = mine[0] && schemaOf(k, mine[0]);
  const closed = k.server === 'gemini' ? null : schema;
  ok(closed === null ? JSON.stringify(schema) === JSON.stringify(without(schema, 'additionalProperties'))
    : closed && faults(closed).length === 0, `${nameOf(k)}: ${closed === null ? 'no additionalProperties' : 'the schema keeps to the common subset'}`,
  closed && faults(closed));
  ok(mine.every((b) => JSON.stringify(schemaOf(k, b)) === JSON.stringify(schema)) && mine.every((b) => !['temperature', 'top_p', 'top_k'].some((m) => m in b) || ['llama.cpp', 'vllm', 'ollama'].includes(k.server)),
  `${nameOf(k)}: the same schema each time, no sampling parameter where models refuse it`);
}
const errors = typescript(all);
const line = (i) => 4 + 6 * i; // each body takes six lines, the imports three
for (const [i, { k }] of all.entries()) {
  const own = errors.filter((e) => {
    const at = Number(/\((\d+),/.exec(e)?.[1]);
    return at >= line(i) && at < line(i + 1);
  });
  ok(own.length === 0, `${nameOf(k)}: as ${k.type}, and one changed is not`, own);
}
ok(errors.filter((e) => !/bodies\.ts\(\d/.test(e)).length === 0, 'the compiler ran', errors.slice(0, 3));
fs.rmSync(tmp, { recursive: true });
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
