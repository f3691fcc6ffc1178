#!/usr/bin/env python3
"""Many meetings through a model that takes 200 ms: wall time over the ideal, memory of few and of many.

usage: llm.py DOSSIER [MEETINGS [JOBS]]     prints the figures, all ratios within this run
"""
import json, os, resource, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
LATENCY_MS = 200


def records(dossier, n):
    """n meetings like those of the samples, each with a word of its own."""
    out = subprocess.run([dossier, 'ingest', '--quiet', HERE + '/../../samples/exports'], check=True, stdout=subprocess.PIPE)
    talks = [r for r in map(json.loads, out.stdout.splitlines()) if r['segments'] and r['segments'][0]['kind'] == 'speech']
    lines = []
    for i in range(n):
        r = json.loads(json.dumps(talks[i % len(talks)]))
        r['id'] = 'm-%016x' % i
        r['segments'][0]['text'] += ' Number %d.' % i
        lines.append(json.dumps(r))
    return '\n'.join(lines) + '\n'


def run(dossier, n, jobs, tmp):
    """Seconds, requests and kilobytes of one run over n meetings."""
    here = os.path.join(tmp, str(n))
    os.makedirs(here + '/vault')
    double = subprocess.Popen([sys.executable, HERE + '/../llm/double.py', here, '--latency', str(LATENCY_MS)])
    while not os.path.exists(here + '/port'):
        time.sleep(0.05)
    with open(here + '/vault/dossier.yaml', 'w') as f:
        f.write('llm:\n  url: http://127.0.0.1:%s/v1\n  model: m-1\n' % open(here + '/port').read())
    with open(here + '/records', 'w') as f:
        f.write(records(dossier, n))
    began = time.monotonic()
    child = subprocess.Popen([dossier, 'extract', '--quiet', '--llm', '--llm-jobs', str(jobs), '--vault', here + '/vault',
                              here + '/records'], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - began
    double.kill()
    double.wait()
    if status:
        sys.exit('extract ended with %d' % os.waitstatus_to_exitcode(status))
    return seconds, sum(1 for _ in open(here + '/journal')), usage.ru_maxrss


def main():
    dossier, n, jobs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000, int(sys.argv[3]) if len(sys.argv) > 3 else 32
    with tempfile.TemporaryDirectory() as tmp:
        few = run(dossier, n // 2, jobs, tmp)
        many = run(dossier, n, jobs, tmp)
    ideal = many[1] * LATENCY_MS / 1000 / jobs
    print('llm: %d meetings, %d requests of %d ms, %d at once: %.2f s, %.2f times the ideal' %
          (n, many[1], LATENCY_MS, jobs, many[0], many[0] / ideal))
    print('llm: memory of %d meetings over that of %d: %.2f (%d MB)' % (n, n // 2, many[2] / few[2], many[2] // 1024))


if __name__ == '__main__':
    main()
