"""What came of each test: of Tempest's in its subunit stream, of interop4j's in
run.json; and how the two compare."""
import collections
import re

Outcome = collections.namedtuple('Outcome', 'verdict reason')

# Of several tests with one id the worst counts.
WORST_FIRST = ('FAILED', 'INCONCLUSIVE', 'NO_RESULT', 'NOT_RUN', 'SKIPPED',
               'PASSED', 'NOT_IMPLEMENTED')

UUID = r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
FIXTURE = re.compile(r'(setUpClass|tearDownClass) \((.+)\)$')
TEMPEST_VERDICTS = {
    'success': 'PASSED', 'fail': 'FAILED', 'skip': 'SKIPPED',
    'xfail': 'PASSED', 'uxsuccess': 'FAILED'}


def idempotent_id(test):
    """The id in brackets behind a name that Tempest lists."""
    found = re.search(r'\[(?:.*,)?id-(%s)[],]' % UUID, test)
    return found and found[1]


def bare(test):
    return test.split('[')[0]


def first_line(text):
    lines = [line.strip() for line in (text or '').splitlines() if line.strip()]
    return lines[0] if lines else ''


def last_line(text):
    """Of a traceback the line that says what went wrong."""
    lines = [line.strip() for line in (text or '').splitlines()
             if line.strip() and line.strip() != '}}}']
    return lines[-1] if lines else ''


def read_subunit(stream):
    """Yields (test, status, reason) of a stream as "stestr last --subunit"
    writes it."""
    import subunit
    import testtools

    results = []

    def take(test):
        text = {name: content.as_text()
                for name, content in test['details'].items()
                if name in ('reason', 'traceback')}
        reason = first_line(text.get('reason')) or last_line(text.get('traceback'))
        results.append((test['id'], test['status'], reason))

    result = testtools.StreamToDict(take)
    result.startTestRun()
    subunit.ByteStreamToStreamResult(stream, non_subunit_name='stdout').run(result)
    result.stopTestRun()
    return results


def of_tempest(wanted, results):
    """The outcome of each wanted test. One whose class could not be set up, or
    was skipped as a whole, has no result of its own: it has its class's."""
    tests, classes = {}, {}
    for name, status, reason in results:
        verdict = TEMPEST_VERDICTS.get(status, 'NO_RESULT')
        fixture = FIXTURE.match(name)
        if not fixture:
            tests[name] = Outcome(verdict, reason)
        elif fixture[1] == 'setUpClass' and verdict != 'PASSED':
            classes[fixture[2]] = Outcome(verdict, reason)
    missing = Outcome('NO_RESULT', 'Tempest told no result of it')
    return {test: tests.get(test, classes.get(bare(test).rpartition('.')[0], missing))
            for test in wanted}


def of_interop4j(run):
    """The outcomes of each id in a run.json."""
    outcomes = collections.defaultdict(list)
    for result in run['results']:
        reason = ': '.join(filter(None, (result['cause'], result['reason'])))
        outcomes[result['id']].append(Outcome(result['outcome'], reason))
    return outcomes


def worst(outcomes):
    return min(outcomes, key=lambda outcome: WORST_FIRST.index(outcome.verdict),
               default=None)


def explained_outcomes(parity):
    """From id to the pairs of outcomes, Tempest's and ours, that the tables of
    parity.md explain: the ids are in the first column, the outcomes in the fourth."""
    explained = collections.defaultdict(set)
    for line in parity.splitlines():
        columns = line.split('|')[1:-1]
        if line.startswith('|') and len(columns) == 4:
            for id in re.findall(UUID, columns[0]):
                explained[id].update(re.findall(r'([A-Z_]+) / ([A-Z_]+)', columns[3]))
    return explained


Row = collections.namedtuple('Row', 'kind id name tempest interop4j')


def compare(id, name, tempest, interop4j, explained):
    """One line of the comparison; an outcome is None where a side has none."""
    if interop4j is None or interop4j.verdict == 'NOT_IMPLEMENTED':
        kind = 'only Tempest'
        interop4j = Outcome('NOT_IMPLEMENTED', '')
    elif tempest is None:
        kind = 'only interop4j'
        tempest = Outcome('NO_TEST', '')
    elif tempest.verdict == interop4j.verdict:
        kind = 'equal'
    elif (tempest.verdict, interop4j.verdict) in explained.get(id, ()):
        kind = 'explained'
    else:
        kind = 'DIFFERS'
    return Row(kind, id, name, tempest, interop4j)
