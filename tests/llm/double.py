#!/usr/bin/env python3
"""A model that finds nothing: OpenAI's chat completions on loopback, by the schema it is given.

usage: double.py DIR [--latency MS] [--status N] [--after N] [--retry-after S]
DIR/port: the port, once it listens.  DIR/journal: one line a request, {"headers", "body"}.
--status: what it answers in place of 200, from request number --after (default 0) on.
--retry-after: the header of that name, in answers that are not 200.
"""
import argparse, http.server, json, os, threading, time


def least(schema):
    """The smallest value that a schema of the common subset takes."""
    kind = schema['type'][0] if isinstance(schema['type'], list) else schema['type']
    if kind == 'object':
        return {name: least(schema['properties'][name]) for name in schema['required']}
    return {'array': [], 'string': schema.get('enum', [''])[0], 'integer': 0, 'number': 0, 'boolean': False}[kind]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    disable_nagle_algorithm = True

    def log_message(self, *args):
        pass

    def answer(self, body):
        return least(body['response_format']['json_schema']['schema'])

    def do_POST(self):
        raw = self.rfile.read(int(self.headers['Content-Length']))
        with self.server.lock:
            number = self.server.count
            self.server.count += 1
            with open(self.server.dir + '/journal', 'a', encoding='utf-8') as f:
                f.write(json.dumps({'headers': dict(self.headers), 'body': json.loads(raw)}) + '\n')
        time.sleep(self.server.opts.latency / 1000)
        status = self.server.opts.status if number >= self.server.opts.after else 200
        text = json.dumps(self.answer(json.loads(raw)))
        out = json.dumps({'choices': [{'message': {'content': text}, 'finish_reason': 'stop'}],
                          'usage': {'prompt_tokens': 1000, 'completion_tokens': 20}}
                         if status == 200 else {'error': {'message': 'no', 'code': None}}).encode()
        self.send_response(status)
        self.send_header('Content-Length', str(len(out)))
        if status != 200 and self.server.opts.retry_after:
            self.send_header('Retry-After', str(self.server.opts.retry_after))
        self.end_headers()
        self.wfile.write(out)


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, *args):
        pass  # a client that was interrupted


def main(handler):
    p = argparse.ArgumentParser()
    p.add_argument('dir')
    p.add_argument('--latency', type=int, default=0)
    p.add_argument('--status', type=int, default=200)
    p.add_argument('--retry-after', type=int)
    p.add_argument('--after', type=int, default=0)
    opts = p.parse_args()
    server = Server(('127.0.0.1', 0), handler)
    server.dir, server.opts, server.count, server.lock = opts.dir, opts, 0, threading.Lock()
    with open(opts.dir + '/port.new', 'w') as f:
        f.write(str(server.server_address[1]))
    os.rename(opts.dir + '/port.new', opts.dir + '/port')
    server.serve_forever()


if __name__ == '__main__':
    main(Handler)
