"""What a run of interop4j spent its requests and its time on.

    spent.py FOLDER    of the run whose results are in it, by its events.jsonl

Two tables, in Markdown: requests by what they were for, of those that are a check's
or go into what checks share (log-ins and what is asked before the first check are
in no check); and time by how many checks were at work at once. Beside it, how far
the run is from its longest chain: checks that changed one and the same server can
only come one after the other, in whatever order.
"""
import collections
import datetime
import json
import os
import re
import sys

SERVER = re.compile(r'/servers/([0-9a-f-]{36})')

# Seconds from the beginning of the run; asked, polls and cleanup are requests.
Check = collections.namedtuple('Check', 'start end given asked polls cleanup changed')


def moment(text):
    return datetime.datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp()


class Run:
    """A run, read from the lines of its log."""

    def __init__(self, lines):
        events = [json.loads(line) for line in lines]
        self.began = moment(only(events, 'begun')['started'])
        self.ended = moment(only(events, 'ended')['finished']) - self.began
        self.shared = only(events, 'ended')['shared_requests']
        self.checks = [self.check(event) for event in events if event['event'] == 'finished']

    def check(self, event):
        check = event['check']
        exchanges = check['exchanges']
        start = moment(check['started']) - self.began
        judged = [each for each in exchanges if each['phase'] == 'check']
        told = sum(each['times'] for each in exchanges)
        return Check(
            start=start,
            end=moment(event['at']) - self.began,
            given=moment(judged[0]['started']) - self.began - start if judged else 0,
            asked=len(exchanges),
            polls=told - len(exchanges),
            cleanup=event['requests'] - told,
            changed={server for each in judged if each['method'] != 'GET'
                     for server in SERVER.findall(each['uri'])})

    def at_work(self):
        """How many seconds how many checks were at work, from first to last."""
        turns = sorted([(check.start, 1) for check in self.checks]
                       + [(check.end, -1) for check in self.checks])
        seconds, count, before = collections.Counter(), 0, turns[0][0]
        for at, change in turns:
            seconds[count] += at - before
            count, before = count + change, at
        return seconds

    def chain(self):
        """The checks that changed one server, of that which took longest together."""
        chains = collections.defaultdict(list)
        for check in self.checks:
            for server in check.changed:
                chains[server].append(check)
        return max(chains.values(), key=duration, default=[])


def only(events, name):
    return next(event for event in events if event['event'] == name)


def duration(checks):
    return sum(check.end - check.start for check in checks)


def table(head, rows):
    lines = ['| %s | %s |' % head, '| --- | ---: |']
    return ''.join(line + '\n' for line in lines + ['| %s | %s |' % row for row in rows])


def requests(run):
    def total(field):
        return sum(getattr(check, field) for check in run.checks)
    return table(('interop4j, in checks and for what they share', 'requests'), [
        ('asked once by a check or for what it is given', total('asked')),
        ('asked again: polls', total('polls')),
        ('to clean up after a check', total('cleanup')),
        ('to make and take back what is shared', run.shared)])


def time(run):
    first = min(check.start for check in run.checks)
    last = max(check.end for check in run.checks)
    rows = [('before the first check: log-ins, quotas, choices', first)]
    for count, seconds in sorted(run.at_work().items()):
        rows.append(('while %d checks were at work' % count if count != 1
                     else 'while 1 check was at work', seconds))
    rows.append(('after the last check: what is shared is taken back', run.ended - last))
    return table(('', 'seconds'), [(what, '%.1f' % seconds) for what, seconds in rows])


def summary(run):
    given = sum(check.given for check in run.checks)
    whole = duration(run.checks)
    chain = run.chain()
    return ('All checks together took %.1f s, of which %.1f until they had what they are given.\n'
            'The longest chain: %d checks that changed one server, one after the other, %.1f s.\n'
            % (whole, given, len(chain), duration(chain)))


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: spent.py FOLDER')
    with open(os.path.join(sys.argv[1], 'events.jsonl'), encoding='utf-8') as log:
        run = Run(log)
    if not run.checks:
        sys.exit('spent.py: no check has run')
    print('\n'.join((requests(run), time(run), summary(run))), end='')


if __name__ == '__main__':
    main()
