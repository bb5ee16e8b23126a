"""The reading part of compare-with-tempest: chooses what runs, and tells what
came of it.

compare.py choose FOLDER GUIDELINE.json CHECKS TESTS [--all | --wanted FILE]
    writes tests.txt (for Tempest), checks.txt (for interop4j) and wanted.tsv
compare.py tell FOLDER PARITY.md
    writes comparison.txt, comparison.tsv and measures.md from what a comparison
    left in FOLDER, prints them, and ends with 1 if a verdict differs that
    PARITY.md does not explain
"""
import argparse
import collections
import json
import os
import re
import sys

from access_log import Traffic
import outcomes
from outcomes import UUID, bare, idempotent_id

WRONG_USAGE = 64
TOOLS = {'tempest': 'Tempest', 'interop4j': 'interop4j'}
# As each says in its requests who it is.
AGENTS = {'tempest': ['python-urllib3/'],
          'interop4j': ['Java-http-client/', 'OpenStack4j', 'interop4j']}
KINDS = ('DIFFERS', 'explained', 'only Tempest', 'only interop4j', 'equal')


def lines_of(path):
    with open(path, encoding='utf-8', errors='replace') as file:
        return file.read().splitlines()


def refuse(message):
    print('compare-with-tempest: ' + message, file=sys.stderr)
    sys.exit(WRONG_USAGE)


# --- choose -----------------------------------------------------------------------


def wanted_words(lines):
    """The ids and names in a list: a word a line, '#' begins a comment."""
    return [word for line in lines for word in [line.split('#')[0].strip()] if word]


# What is compared, and of how many wanted ids one side or the other has nothing.
Choice = collections.namedtuple('Choice', 'tests no_check no_test')


def wanted_tests(owed, checks, tests, words=None):
    """A dict from the id of each wanted test to Tempest's names of it (none where
    it has none).

    owed    from id to the names that the guideline knows
    checks  ids that interop4j can check
    tests   all that Tempest lists
    words   ids or names; None means the guideline's ids
    """
    by_id, by_name = collections.defaultdict(list), {}
    for test in tests:
        id = idempotent_id(test)
        if id:
            by_id[id].append(test)
            by_name[bare(test)] = test

    def named(id):
        # A guideline names one or two of the classes that inherit a test.
        known = [test for test in by_id[id] if bare(test) in owed.get(id, ())]
        return sorted(known or by_id[id])

    chosen = {}
    for word in owed if words is None else words:
        if re.fullmatch(UUID, word.lower()):
            id, names = word.lower(), named(word.lower())
            if words and not names and id not in checks:
                raise LookupError('no test of Tempest and no check has the id ' + word)
        elif bare(word) in by_name:
            names = [by_name[bare(word)]]
            id = idempotent_id(names[0])
        else:
            raise LookupError('"%s" is neither an id nor the name of a test of Tempest'
                              % word)
        chosen[id] = sorted(set(chosen.get(id, []) + names))
    return chosen


def choose(owed, checks, tests, words=None, everything=False):
    """The wanted tests. Without "everything" what only one of the two has is left
    out: what they take would not be comparable."""
    chosen = wanted_tests(owed, checks, tests, words)
    both = {id: names for id, names in chosen.items() if names and id in checks}
    if not both:
        raise LookupError('of the %d tests that are asked for none is both in Tempest and '
                          'in interop4j: there is nothing to compare' % len(chosen))
    return Choice(chosen if everything else both,
                  sum(id not in checks for id in chosen),
                  sum(not names for names in chosen.values()))


def owed_tests(path):
    """From id to the names that a guideline knows; from what "guidelines tests --json" says."""
    with open(path, encoding='utf-8') as file:
        return {test['id']: set(test['names'] + test['aliases'])
                for test in json.load(file)['tests']}


def choose_command(args):
    owed = owed_tests(args.guideline)
    checks = set(re.findall(r'(?m)^  (%s)\s' % UUID, '\n'.join(lines_of(args.checks))))
    words = wanted_words(lines_of(args.wanted)) if args.wanted else None
    try:
        choice = choose(owed, checks, lines_of(args.tests), words, args.all)
    except LookupError as unknown:
        refuse(str(unknown))
    tests = [test for names in choice.tests.values() for test in names]
    checked = [id for id in choice.tests if id in checks]
    write(args.folder, 'tests.txt', ''.join(test + '\n' for test in tests))
    write(args.folder, 'checks.txt', ''.join(id + '\n' for id in checked))
    write(args.folder, 'wanted.tsv', ''.join(
        '%s\t%s\n' % (id, ','.join(map(bare, names)) or '-')
        for id, names in choice.tests.items()))
    told = '%d ids: %d tests of Tempest, %d ids with a check of interop4j\n' % (
        len(choice.tests), len(tests), len(checked))
    for count, lack in ((choice.no_check, 'no check yet'),
                        (choice.no_test, 'no test in this Tempest')):
        if count:
            told += '%d ids have %s, %s\n' % (
                count, lack, 'and the other side runs them alone: what the two take is '
                'not comparable' if args.all else 'and are left out (--all takes them)')
    write(args.folder, 'chosen.txt', told)
    print(told, end='')


# --- tell -------------------------------------------------------------------------


def write(folder, name, text):
    with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
        file.write(text)


def rows_of(folder, parity):
    tests = lines_of(os.path.join(folder, 'tests.txt'))
    with open(os.path.join(folder, 'tempest.subunit'), 'rb') as stream:
        tempest = outcomes.of_tempest(tests, outcomes.read_subunit(stream))
    by_id = collections.defaultdict(list)
    for test, outcome in tempest.items():
        by_id[idempotent_id(test)].append(outcome)
    with open(os.path.join(folder, 'interop4j', 'run.json'), encoding='utf-8') as file:
        interop4j = outcomes.of_interop4j(json.load(file))
    checked = set(lines_of(os.path.join(folder, 'checks.txt')))
    explained = outcomes.explained_outcomes('\n'.join(lines_of(parity)))
    for line in lines_of(os.path.join(folder, 'wanted.tsv')):
        id, name = line.split('\t')
        yield outcomes.compare(
            id, name, outcomes.worst(by_id[id]),
            outcomes.worst(interop4j[id]) if id in checked else None, explained)


def row_text(row):
    told = '%-14s %s  %s\n' % (row.kind, row.id, row.name)
    for tool, outcome in (('Tempest', row.tempest), ('interop4j', row.interop4j)):
        reason = '  ' + outcome.reason if outcome.reason else ''
        told += '%17s%-9s  %s%s\n' % ('', tool, outcome.verdict, reason)
    return told


def comparison_text(rows):
    count = collections.Counter(row.kind for row in rows)
    told = ''.join(row_text(row) for kind in KINDS if kind != 'equal'
                   for row in rows if row.kind == kind)
    told += ''.join('%-14s %s  %s  %s\n' % (row.kind, row.id, row.tempest.verdict, row.name)
                    for row in rows if row.kind == 'equal')
    told += ('\n%d equal, %d differ, %d differ as docs/reference/parity.md explains, '
             '%d only Tempest has, %d only interop4j has\n'
             % (count['equal'], count['DIFFERS'], count['explained'],
                count['only Tempest'], count['only interop4j']))
    return told


def comparison_tsv(rows):
    def fields(row):
        return (row.kind, row.id, row.tempest.verdict, row.interop4j.verdict, row.name,
                row.tempest.reason, row.interop4j.reason)
    head = ('comparison', 'id', 'tempest', 'interop4j', 'name', 'tempest_reason',
            'interop4j_reason')
    return ''.join('\t'.join(' '.join(field.split()) for field in line) + '\n'
                   for line in [head] + [fields(row) for row in rows])


class Measures:
    """What one tool took; from what compare-with-tempest left in its folder."""

    def __init__(self, folder, tool):
        def file(suffix):
            return lines_of(os.path.join(folder, tool + suffix))
        with open(os.path.join(folder, 'accounts.json'), encoding='utf-8') as stream:
            accounts = json.load(stream)
        self.seconds = float(file('.seconds')[0])
        self.traffic = Traffic(file('.access'), AGENTS[tool], set(accounts['users']),
                               accounts['service_project'])
        self.left = [line[2:] for line in file('.left') if line.startswith('> ')]
        self.created = collections.Counter()
        for line in file('.created'):
            kind, number = line.split()
            self.created[kind] = int(number)
        self.created['networks'] = self.traffic.networks + sum(
            line.split('  ')[1] == 'network' for line in self.left)


def clock(seconds):
    return '%d:%04.1f' % divmod(round(seconds, 1), 60)


def measures_table(tempest, interop4j):
    def ratio(left, right):
        return '%.1f' % (left / right) if right else '-'

    def line(what, left, right, show=str):
        return '| %s | %s | %s | %s |\n' % (what, show(left), show(right),
                                            ratio(left, right))

    told = '| | Tempest | interop4j | Tempest takes times |\n| --- | ---: | ---: | ---: |\n'
    told += line('wall time, m:s', tempest.seconds, interop4j.seconds, clock)
    told += line('requests', tempest.traffic.total, interop4j.traffic.total)
    for service in sorted(tempest.traffic.by_service.keys()
                          | interop4j.traffic.by_service.keys()):
        told += line('- to ' + service, tempest.traffic.by_service[service],
                     interop4j.traffic.by_service[service])
    for kind in ('servers', 'volumes', 'networks', 'images'):
        told += line(kind + ' created', tempest.created[kind], interop4j.created[kind])
    return told + line('left behind', len(tempest.left), len(interop4j.left))


def tell_command(args):
    rows = list(rows_of(args.folder, args.parity))
    measures = {tool: Measures(args.folder, tool) for tool in TOOLS}
    notes = ''
    for tool, measure in measures.items():
        notes += ''.join('left behind by %s: %s\n' % (TOOLS[tool], line)
                         for line in measure.left)
        if measure.traffic.others:
            notes += ('others sent %d requests while %s ran: its time is not its own, '
                      'and keystone may have counted theirs\n'
                      % (measure.traffic.others, TOOLS[tool]))
    text = comparison_text(rows) + ''.join(
        line + '\n' for line in lines_of(os.path.join(args.folder, 'chosen.txt')))
    table = measures_table(measures['tempest'], measures['interop4j'])
    write(args.folder, 'comparison.tsv', comparison_tsv(rows))
    write(args.folder, 'measures.md', table)
    write(args.folder, 'comparison.txt', '\n'.join(filter(None, (text, table, notes))))
    print('\n' + '\n'.join(filter(None, (text, table, notes))), end='')
    sys.exit(any(row.kind == 'DIFFERS' for row in rows))


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser('choose')
    for name in ('folder', 'guideline', 'checks', 'tests'):
        command.add_argument(name)
    command.add_argument('--all', action='store_true')
    command.add_argument('--wanted')
    command.set_defaults(run=choose_command)
    command = commands.add_parser('tell')
    command.add_argument('folder')
    command.add_argument('parity')
    command.set_defaults(run=tell_command)
    args = parser.parse_args()
    args.run(args)


if __name__ == '__main__':
    main()
