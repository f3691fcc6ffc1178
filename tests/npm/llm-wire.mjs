// Every wire format against servers that others wrote: aimock, mountebank, mock-llm.
// Each case has a vault of its own; attempts are counted in the servers' journals.
// TAP; a server that does not start is a failure.  usage: B=build/release NPM_DIR=build/npm node llm-wire.mjs
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';

const npm = path.resolve(process.env.NPM_DIR), require = createRequire(npm + '/x.js');
const { LLMock } = require('@copilotkit/aimock');
const here = path.dirname(new URL(import.meta.url).pathname), top = path.join(here, '../..');
const tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-llm-'));
const KEY = 'sk-test-CANARY-KEY-0001', ORG = 'org-CANARY-0002';
const APIS = ['openai-chat', 'openai-responses', 'anthropic', 'ollama-chat'];
const base = (api, root) => (api === 'ollama-chat' ? root : root + '/v1');

let count = 0, failed = 0;
const said = []; // all that our side printed
function ok(cond, text, more) {
  console.log(`${cond ? '' : 'not '}ok ${++count} - ${text}`);
  if (!cond) {
    failed++;
    console.log('# ' + JSON.stringify(more));
  }
}

// ---- our side ---------------------------------------------------------------
const driver = path.join(npm, 'llm_ask');
function compile() {
  const flags = fs.readFileSync(path.join(process.env.B, '.flags'), 'utf8').trim();
  const libs = execFileSync('pkg-config', ['--libs', 'libpcre2-8', 'yaml-0.1', 'nettle', 'libutf8proc']);
  execFileSync('sh', ['-c', `${flags} -w -o ${driver} tests/npm/llm_ask.c ${process.env.B}/libextract.a ` +
    `${process.env.B}/libbase.a ${libs.toString().trim()} -lstemmer -lm`], { cwd: top });
}

// Nobody answers there: a request to this machine that asks a proxy fails.
const proxies = { http_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', all_proxy: 'http://127.0.0.1:9' };
let vaults = 0;
function vault(conf) {
  const dir = path.join(tmp, `v${++vaults}`);
  fs.mkdirSync(dir);
  const lines = Object.entries({ key_env: 'LLM_KEY', max_tokens: 64, ...conf }).map(([k, v]) => `  ${k}: ${JSON.stringify(v)}`);
  fs.writeFileSync(path.join(dir, 'dossier.yaml'), 'llm:\n' + lines.join('\n') + '\n');
  return dir;
}
function ask(dir, ...args) {
  const began = process.hrtime.bigint();
  const child = spawn(driver, [dir, ...args.map(String)], { env: { ...process.env, ...proxies, LLM_KEY: KEY } });
  let out = '', err = '';
  child.stdout.on('data', (d) => (out += d));
  child.stderr.on('data', (d) => (err += d));
  return new Promise((done) => child.on('close', () => {
    said.push(out, err);
    const ms = Number((process.hrtime.bigint() - began) / 1000000n);
    let r = {};
    try { r = JSON.parse(out); } catch { /* reported by the case */ }
    done({ ...r, ms, err });
  }));
}
const judge = (r, want) => r.ms <= (want.most ?? Infinity) && r.outcome === want.outcome && r.attempts === want.attempts &&
  (want.text === undefined || r.text === want.text) && r.ms >= (want.ms ?? 0);

// ---- aimock: what its fixtures can say in all four formats -------------------
const good = { content: '{"a":1}' };
const error = (status, code, retryAfter) =>
  ({ status, retryAfter, error: { message: `no, ${ORG}`, type: code, code } });
const aimockCases = {
  ok: { say: [good], outcome: 'ok', attempts: 1, text: '{"a":1}' },
  401: { say: [error(401, 'invalid_api_key')], outcome: 'stopped', attempts: 1 },
  404: { say: [error(404, 'not_found_error')], outcome: 'stopped', attempts: 1 },
  '429, Retry-After 2': { say: [error(429, 'rate_limit_exceeded', 2), good], outcome: 'ok', attempts: 2, ms: 2000 },
  'quota stop': { say: [error(429, 'insufficient_quota', 1), good], outcome: 'stopped', attempts: 1 },
  'Retry-After 600': { say: [error(429, 'rate_limit_exceeded', 600), good], outcome: 'failed', attempts: 1 },
  '500 then ok': { say: [error(500, 'server_error'), good], outcome: 'ok', attempts: 2, ms: 250 },
  '529 then ok': { say: [error(529, 'overloaded_error'), good], outcome: 'ok', attempts: 2, ms: 250 },
  '400 too large': { say: [error(400, 'context_length_exceeded')], outcome: 'too-large', attempts: 1 },
  '400 otherwise': { say: [error(400, 'invalid_value')], outcome: 'failed', attempts: 1 },
  truncated: { say: [{ content: '{"a":', finishReason: 'length' }], outcome: 'truncated', attempts: 1 },
  'fenced text': { say: [{ content: '```json\n{"a":1}\n```' }], outcome: 'invalid', attempts: 1 },
  'no JSON': { say: [{ content: 'I found one item.' }], outcome: 'invalid', attempts: 1 },
  malformed: { say: [good], chaos: { malformedRate: 1 }, outcome: 'failed', attempts: 4 },
  cut: { say: [good], chaos: { disconnectRate: 1 }, outcome: 'failed', attempts: 4 },
  slow: { say: [good], chaos: { latencyMs: 3000 }, timeout: 1, outcome: 'failed', attempts: 4 },
};
// aimock has no done_reason but "stop" for Ollama: mountebank says it.
const notIn = { 'ollama-chat': ['truncated'] };
function fixturesOf(mock, model, c) {
  c.say.forEach((response, i) => mock.addFixture({
    match: { model, ...(c.say.length > 1 ? { sequenceIndex: i } : {}) }, response, chaos: c.chaos }));
}
async function aimock() {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', strict: true, journalMaxEntries: 0 });
  const jobs = [];
  for (const api of APIS)
    for (const name of Object.keys(aimockCases))
      if (!notIn[api]?.includes(name)) fixturesOf(mock, `${api} ${name}`, aimockCases[name]);
  await mock.start();
  for (const api of APIS)
    for (const [name, c] of Object.entries(aimockCases).filter(([name]) => !notIn[api]?.includes(name)))
      jobs.push(async () => {
        const model = `${api} ${name}`;
        const r = await ask(vault({ api, url: base(api, mock.url), model, timeout: c.timeout ?? 20 }));
        const seen = mock.getRequests().filter((q) => q.body?.model === model).length;
        // A request that the server gave up on stands in no journal: theirs may be fewer there.
        ok(judge(r, c) && (seen === c.attempts || (c.timeout && seen <= c.attempts)),
          `aimock: ${api}: ${name}: ${c.outcome} after ${c.attempts}`, { r, seen });
      });
  await inParallel(jobs, 6);
  await again(mock);
  await mock.stop();
}
// The same question twice is asked once, also at the same time.
async function again(mock) {
  for (const api of APIS) {
    const dir = vault({ api, url: base(api, mock.url), model: `${api} ok` });
    const before = mock.getRequests().length;
    await ask(dir);
    const r = await ask(dir);
    ok(r.outcome === 'ok' && r.cached === 1 && r.attempts === 0 && mock.getRequests().length === before + 1,
      `${api}: a second run asks nothing`, r);
    const log = fs.readFileSync(path.join(dir, '.dossier/llm/egress.jsonl'), 'utf8').trim().split('\n').map(JSON.parse);
    ok(log.length === 1 && log[0].to.startsWith(base(api, mock.url)) && log[0].bytes > 100 && !('body' in log[0]),
      `${api}: one line in the log of what left`, log);
  }
  const dir = vault({ api: 'openai-chat', url: base('openai-chat', mock.url), model: 'openai-chat ok' });
  const r = await ask(dir, 2, 40, 500);
  ok(r.ok > 0 && r.ok < 40 && r.in + r.out <= 500 && r.stopped === 'the budget is used up',
    'a budget of 500 tokens: some are asked, then no more', r);
  const slow = await ask(vault({ api: 'openai-chat', url: base('openai-chat', mock.url), model: 'openai-chat ok', requests_per_minute: 60 }), 8, 13);
  ok(slow.ok === 13 && slow.ms >= 2500 && slow.ms < 10000, '60 requests a minute: ten at once, three more take three seconds', slow);
}

async function inParallel(jobs, n) {
  const next = async () => {
    while (jobs.length) await jobs.shift()();
  };
  await Promise.all(Array.from({ length: n }, next));
}

// ---- mountebank: bytes as we like them ---------------------------------------
const freePort = () => new Promise((done) => {
  const s = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = s.address();
    s.close(() => done(port));
  });
});
async function call(port, method, where, body) {
  const res = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: body && JSON.stringify(body) });
  return res.json();
}
async function ready(url) {
  for (let i = 0; i < 200; i++) {
    try { return await fetch(url); } catch { await new Promise((r) => setTimeout(r, 100)); }
  }
  throw new Error(`${url} does not answer`);
}
const whole = {
  'openai-chat': (text) => ({ choices: [{ message: { content: text }, finish_reason: 'stop' }] }),
  'openai-responses': (text) => ({ status: 'completed',
    output: [{ type: 'message', content: [{ type: 'output_text', text }] }] }),
  anthropic: (text) => ({ content: [{ type: 'text', text }], stop_reason: 'end_turn' }),
  'ollama-chat': (text) => ({ message: { content: text }, done: true, done_reason: 'stop' }),
};
const refusal = {
  'openai-chat': { choices: [{ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }] },
  'openai-responses': { status: 'completed', output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'No.' }] }] },
  anthropic: { content: [], stop_reason: 'refusal', stop_details: { category: 'x', explanation: 'No.' } },
};
const is = (body, statusCode = 200, headers = {}) => ({ is: { statusCode, headers, body } });
const flood = { inject: "() => ({ statusCode: 200, body: 'x'.repeat(64 << 20) })" };
function mbCases(api, sink) {
  const fine = is(whole[api]('{"a":1}'));
  return {
    redirect: { say: [is('', 302, { Location: `http://127.0.0.1:${sink}/leak` })], outcome: 'stopped', attempts: 1 },
    'redirect 307': { say: [is('', 307, { Location: `http://127.0.0.1:${sink}/leak` })], outcome: 'stopped', attempts: 1 },
    garbage: { say: [{ fault: 'RANDOM_DATA_THEN_CLOSE' }], outcome: 'failed', attempts: 4 },
    reset: { say: [{ fault: 'CONNECTION_RESET_BY_PEER' }], outcome: 'failed', attempts: 4 },
    flood: { say: [flood], outcome: 'failed', attempts: 1 },
    'a page with 502': { say: [is('<html>502</html>', 502), fine], outcome: 'ok', attempts: 2 },
    'cut JSON': { say: [is('{"choices":[{"mess'), fine], outcome: 'ok', attempts: 2 },
    'senseless Retry-After': { say: [is('', 503, { 'Retry-After': 'soon' }), is('', 503, { 'Retry-After': '-5' }),
      is('', 503, { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' }), fine], outcome: 'ok', attempts: 4, ms: 1750 },
    'Retry-After as a date': { date: 4000, outcome: 'ok', attempts: 2 },
    'x-should-retry: false': { say: [is('', 503, { 'x-should-retry': 'false' })], outcome: 'failed', attempts: 1 },
    ...(api === 'ollama-chat' ? { truncated: { say: [is({ message: { content: '{   ' }, done: true, done_reason: 'length' })],
      outcome: 'truncated', attempts: 1 } } : {}),
    ...(refusal[api] ? { refused: { say: [is(refusal[api])], outcome: 'refused', attempts: 1 } } : {}),
  };
}
async function mountebank() {
  const port = await freePort(), sink = await freePort();
  const mb = spawn(process.execPath, [path.join(npm, 'node_modules/mountebank/bin/mb'), 'start', '--port', port, '--host', '127.0.0.1',
    '--localOnly', '--allowInjection', '--nologfile', '--loglevel', 'error', '--pidfile', path.join(tmp, 'mb.pid')],
  { stdio: 'ignore', cwd: tmp });
  try {
    await ready(`http://127.0.0.1:${port}/`);
    await call(port, 'POST', '/imposters', { protocol: 'http', port: sink, host: '127.0.0.1', recordRequests: true });
    const jobs = [];
    for (const api of APIS)
      for (const [name, c] of Object.entries(mbCases(api, sink)))
        jobs.push(async () => {
          // The date has to lie ahead of the moment at which it is read.
          const until = new Date(Date.now() + (c.date ?? 0)).toUTCString();
          const say = c.say ?? [is('', 429, { 'Retry-After': until }), is(whole[api]('{"a":1}'))];
          const { port: at } = await call(port, 'POST', '/imposters', { protocol: 'http', host: '127.0.0.1',
            recordRequests: true, stubs: [{ responses: say }] });
          const r = await ask(vault({ api, url: base(api, `http://127.0.0.1:${at}`), model: 'm', timeout: 20 }));
          const seen = (await call(port, 'GET', `/imposters/${at}`)).numberOfRequests;
          ok(judge(r, c) && (!c.date || Date.now() >= Date.parse(until)) && (seen === c.attempts || !c.say?.[0].is), `mountebank: ${api}: ${name}: ${c.outcome} after ${c.attempts}`, { r, seen });
        });
    await inParallel(jobs, 4);
    ok((await call(port, 'GET', `/imposters/${sink}`)).numberOfRequests === 0, 'nobody followed a redirect');
  } finally {
    mb.kill();
  }
}

// ---- mock-llm: answers only to a body that carries what it must ---------------
const must = ['response_format.json_schema.strict == `true`', 'store == `false`', 'max_completion_tokens == `64`',
  'response_format.json_schema.schema.additionalProperties == `false`'].map((m) => `body.${m}`);
const never = ['temperature', 'top_p', 'tools', 'stream'].map((k) => `!contains(keys(body), '${k}')`);
const reply = (status, content) => ({ status, content: JSON.stringify(content) });
// The last rule that matches counts.  JSON is YAML.
const rules = JSON.stringify({ rules: [
  { path: '/v1/chat/completions', match: '@', response: reply(422, { error: { message: 'the body lacks something' } }) },
  { path: '/v1/chat/completions', match: [...must, ...never].join(' && '), response: reply(200, whole['openai-chat']('{"a":1}')) },
] });
async function mockLlm() {
  const port = await freePort(), file = path.join(tmp, 'mock-llm.yaml');
  fs.writeFileSync(file, rules);
  const child = spawn(process.execPath, [path.join(npm, 'node_modules/@dwmkerr/mock-llm/dist/main.js'), '--config', file],
    { env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) }, stdio: 'ignore' });
  try {
    await ready(`http://127.0.0.1:${port}/health`);
    const conf = { url: `http://127.0.0.1:${port}/v1`, model: 'm' };
    const r = await ask(vault(conf));
    ok(r.outcome === 'ok' && r.text === '{"a":1}', 'mock-llm: strict, store: false, a cap and a closed schema', r);
    const other = await ask(vault({ ...conf, server: 'vllm' }));
    ok(other.outcome === 'failed', 'mock-llm: a body without them is told from it', other);
  } finally {
    child.kill();
  }
}

// ---- what no double does: raw bytes on a socket -------------------------------
const head = (more) => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${more}\r\n`;
const body = JSON.stringify(whole['openai-chat']('{"a":1}'));
const bomb = zlib.gzipSync(Buffer.alloc(50 << 20, 32));
// Google's errors: an array, a number as code, the wait among the details.
function array(status, delay) {
  const text = JSON.stringify([{ error: { code: 429, status, details: [{ retryDelay: delay }] } }]);
  return `HTTP/1.1 429 X\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`;
}
const raw = {
  'a short body': { bytes: [head(`Content-Length: ${body.length + 10}\r\n`) + body], outcome: 'failed', attempts: 4 },
  'a chunk that is cut': { bytes: [head('Transfer-Encoding: chunked\r\n') + 'ff\r\n' + body], outcome: 'failed', attempts: 4 },
  // Fails without stalled in http.c: then each try takes its 20 seconds.
  'a pause in the middle': { bytes: [head(`Content-Length: ${body.length}\r\n`) + body.slice(0, 40)], open: true, outcome: 'failed', attempts: 4,
    most: 40000 },
  'an end in the middle': { bytes: [head('Connection: close\r\n') + body.slice(0, 40)], outcome: 'failed', attempts: 4 },
  'a gzip bomb': { bytes: [head(`Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n`), bomb], outcome: 'failed', attempts: 1 },
  'a wait in an array': { bytes: [array('RESOURCE_EXHAUSTED', '2s')], outcome: 'failed', attempts: 4, ms: 6000 },
  'a quota in an array': { bytes: [array('quota_exceeded', '2s')], outcome: 'stopped', attempts: 1 },
};
async function sockets() {
  const jobs = Object.entries(raw).map(([name, c]) => async () => {
    let seen = 0;
    const server = net.createServer((s) => {
      s.on('error', () => {});
      s.once('data', () => {
        seen++;
        for (const b of c.bytes) s.write(b);
        if (!c.open) s.end();
      });
    });
    await new Promise((r) => server.listen(0, '127.0.0.1', r));
    const r = await ask(vault({ url: `http://127.0.0.1:${server.address().port}/v1`, model: 'm', timeout: 20 }));
    server.close();
    ok(judge(r, c) && seen === c.attempts, `a socket: ${name}: ${c.outcome} after ${c.attempts}`, { r, seen });
  });
  await inParallel(jobs, 4);
}

// ---- a certificate that nobody signed -------------------------------------------
// Fails when it is taken all the same: CURLOPT_SSL_VERIFYPEER 0 in http.c.
async function tls() {
  const file = path.join(tmp, 'key.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
    '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', file, '-out', path.join(tmp, 'cert.pem')], { stdio: 'ignore' });
  let seen = 0;
  const server = https.createServer({ key: fs.readFileSync(file), cert: fs.readFileSync(path.join(tmp, 'cert.pem')) }, (req, res) => {
    seen++;
    res.end(body);
  });
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const r = await ask(vault({ url: `https://127.0.0.1:${server.address().port}/v1`, model: 'm', timeout: 20 }));
  server.close();
  ok(r.outcome === 'stopped' && r.detail === 'the certificate is not to be trusted' && seen === 0,
    'a certificate that nobody signed: nothing is sent', { r, seen });
}

// ---- keys and planted secrets: nowhere on our side ----------------------------
function tree(dir) {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((f) =>
    (f.isDirectory() ? tree(path.join(dir, f.name)) : [path.join(dir, f.name)]));
}
// Fails when a message of the server is shown: put f.message into reply.detail in fault.c.
function secrets() {
  const files = tree(tmp).filter((f) => f.startsWith(path.join(tmp, 'v')));
  const all = said.join('\n') + files.map((f) => fs.readFileSync(f, 'utf8')).join('\n');
  ok(files.length > 100 && !all.includes(KEY), 'the key is in no output, log or answer', files.length);
  ok(!all.includes(ORG), 'nor is what the servers said with their errors');
  ok(files.filter((f) => f.includes('.dossier')).every((f) => (fs.statSync(f).mode & 0o77) === 0), 'all that is kept is for its owner alone');
}

compile();
await aimock();
await mountebank();
await mockLlm();
await sockets();
await tls();
secrets();
ok(count >= 60, `${count} cases`);
fs.rmSync(tmp, { recursive: true });
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
