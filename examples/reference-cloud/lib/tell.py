"""The reading part of run-tempest: chooses what runs, and tells what came of it.

tell.py choose TESTS WORD...                 prints the lines of TESTS, which is all
tell.py choose TESTS --list FILE             that Tempest has, that are wanted
tell.py choose TESTS --guideline FILE.json
tell.py choose TESTS --tables FILE...
tell.py tell FOLDER EXPECTED.tsv
    writes outcomes.txt and outcomes.tsv from the tests.txt and tempest.subunit in
    FOLDER, prints the first, and ends with 1 if a test did what is not expected
"""
import argparse
import collections
import os
import re
import sys

import compare
import outcomes
from compare import lines_of, write
from outcomes import UUID, bare, idempotent_id

WRONG_USAGE, NOT_AS_EXPECTED = 64, 1
OUTCOMES = ('FAILED', 'SKIPPED', 'NO_RESULT', 'PASSED')
LONGEST_REASON = 160


# --- choose -----------------------------------------------------------------------


def with_prefixes(words, tests):
    """Words, and for each that several tests' names begin with, these names."""
    names = [bare(test) for test in tests]
    for word in words:
        begun = [name for name in names if name.startswith(word.rstrip('.') + '.')]
        yield from begun or [word]


def of_tables(lines):
    """From id to the names that the guidelines know, of their fact tables
    (docs/reference/fact-table-format.md)."""
    owed, names = collections.defaultdict(set), set()
    for fields in (line.split('\t') for line in lines):
        if fields[0] == 'test':
            id = re.search(UUID, ' '.join(fields[2:]))
            names = owed[id[0]] if id else set()        # one has none: there never was that test
        if fields[0] in ('test', 'alias'):
            names.add(fields[1])
    return owed


def chosen(tests, owed, words):
    """The wanted lines of Tempest's list; all that it has of what a guideline asks for."""
    wanted = compare.wanted_tests(owed, set(), tests, words)
    lines = [test for names in wanted.values() for test in names]
    if not lines:
        raise LookupError('Tempest has no test of the %d that are asked for' % len(wanted))
    return lines


def choose_command(args):
    tests, owed, words = lines_of(args.tests), {}, args.words
    if args.list:
        words = compare.wanted_words(lines_of(args.list))
    elif args.tables:
        owed, words = of_tables(line for path in args.tables for line in lines_of(path)), None
    elif args.guideline:
        owed, words = compare.owed_tests(args.guideline), None
    if words is not None:
        words = list(with_prefixes(words, tests))
    try:
        print(*chosen(tests, owed, words), sep='\n')
    except LookupError as unknown:
        print('run-tempest: %s' % unknown, file=sys.stderr)
        sys.exit(WRONG_USAGE)


# --- tell -------------------------------------------------------------------------

Expected = collections.namedtuple('Expected', 'verdict reason')
Row = collections.namedtuple('Row', 'right test verdict reason expected')


def expected_outcomes(lines):
    """From an id to what its tests are expected to do: outcome, id and reason of a
    line that is not a comment, tabs between."""
    expected = {}
    for line in lines:
        if not line or line.startswith('#'):
            continue
        fields = line.split('\t')
        if (len(fields) != 3 or fields[0] not in ('FAILED', 'SKIPPED')
                or not re.fullmatch(UUID, fields[1]) or not fields[2].strip()):
            raise ValueError('is not FAILED or SKIPPED, an id and a reason: ' + line)
        if fields[1] in expected:
            raise ValueError('is the second line of its id: ' + line)
        expected[fields[1]] = Expected(fields[0], fields[2])
    return expected


def rows_of(tests, results, expected):
    """What came of each test beside what is expected of it, which is to pass."""
    for test, outcome in outcomes.of_tempest(tests, results).items():
        owed = expected.get(idempotent_id(test), Expected('PASSED', ''))
        yield Row(outcome.verdict == owed.verdict, bare(test), outcome.verdict,
                  ' '.join(outcome.reason.split())[:LONGEST_REASON], owed)


def row_text(row):
    told = '%-9s %s\n' % (row.verdict, row.test)
    if row.verdict != 'PASSED':
        told += '%10s%s\n' % ('', row.reason)
    if not row.right:
        told += '%10sUNEXPECTED: expected.tsv says %s%s\n' % (
            '', row.expected.verdict,
            row.expected.reason and ', "%s": take that line out' % row.expected.reason)
    elif row.expected.reason:
        told += '%10sas expected: %s\n' % ('', row.expected.reason)
    return told


def table(rows):
    count = collections.Counter(row.verdict for row in rows)
    wrong = sum(not row.right for row in rows)
    order = sorted(rows, key=lambda row: (row.right, OUTCOMES.index(row.verdict), row.test))
    told = ''.join(map(row_text, order))
    return told + '\n%d tests: %d passed, %d failed, %d skipped, %d without a result; %s\n' % (
        len(rows), count['PASSED'], count['FAILED'], count['SKIPPED'], count['NO_RESULT'],
        '%d NOT AS EXPECTED' % wrong if wrong else 'all as expected')


def tell_command(args):
    with open(os.path.join(args.folder, 'tempest.subunit'), 'rb') as stream:
        results = outcomes.read_subunit(stream)
    rows = list(rows_of(lines_of(os.path.join(args.folder, 'tests.txt')), results,
                        expected_outcomes(lines_of(args.expected))))
    text = table(rows)
    write(args.folder, 'outcomes.txt', text)
    write(args.folder, 'outcomes.tsv', ''.join(
        '\t'.join((row.verdict, 'expected' if row.right else 'UNEXPECTED', row.test, row.reason))
        + '\n' for row in rows))
    print(text, end='')
    sys.exit(0 if rows and all(row.right for row in rows) else NOT_AS_EXPECTED)


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser('choose')
    command.add_argument('tests')
    command.add_argument('words', nargs='*')
    command.add_argument('--list')
    command.add_argument('--guideline')
    command.add_argument('--tables', nargs='+')
    command.set_defaults(run=choose_command)
    command = commands.add_parser('tell')
    command.add_argument('folder')
    command.add_argument('expected')
    command.set_defaults(run=tell_command)
    args = parser.parse_args()
    args.run(args)


if __name__ == '__main__':
    main()
