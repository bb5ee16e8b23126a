"""gateway.py DEFECTS: a gateway in front of a cloud that spoils chosen answers.

Listens on a free port of 127.0.0.1 and prints it. What is asked for at
/AUTHORITY/PATH is asked for at http://AUTHORITY/PATH. The file DEFECTS holds a
line for each defect, and is read anew for each request:

    METHOD PATTERN drop POINTER     the answer lacks this member of its JSON
    METHOD PATTERN status NUMBER    the answer has this status instead
    METHOD PATTERN hang up          there is no answer

A pattern is a regular expression that the path, without its query, must match
as a whole.
"""

import http.client
import http.server
import json
import re
import sys

HOP = {"connection", "transfer-encoding", "content-length", "keep-alive"}


def defect(method, path):
    """Returns what is to be done to an answer, as words; empty for nothing."""
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if words and words[0] == method and re.fullmatch(words[1], path):
                return words[2:]
    return []


def without(body, pointer):
    """Returns a JSON body without what a pointer points at."""
    tree = json.loads(body)
    *parents, last = pointer.strip("/").split("/")
    place = tree
    for each in parents:
        place = place[each]
    del place[last]
    return json.dumps(tree).encode()


class Gateway(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def forward(self):
        _, authority, path = self.path.split("/", 2)
        length = int(self.headers.get("Content-Length") or 0)
        asked = self.rfile.read(length)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP | {"host"}}
        service = http.client.HTTPConnection(authority, timeout=120)
        service.request(self.command, "/" + path, asked or None, headers)
        answer = service.getresponse()
        body = answer.read()
        service.close()
        self.answer(answer, body, defect(self.command, "/" + path.split("?")[0]))

    def answer(self, answer, body, planted):
        if planted[:1] == ["hang"]:
            self.close_connection = True
            return
        status = answer.status
        if planted[:1] == ["status"]:
            status = int(planted[1])
        elif planted[:1] == ["drop"] and status < 300:
            body = without(body, planted[1])
        self.send_response_only(status)
        for name, value in answer.getheaders():
            if name.lower() not in HOP:
                self.send_header(name, value)
        if status != 204:
            length = len(body) if self.command != "HEAD" else answer.getheader("Content-Length") or 0
            self.send_header("Content-Length", str(length))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_COPY = forward


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
server.daemon_threads = True
print(server.server_address[1], flush=True)
server.serve_forever()
