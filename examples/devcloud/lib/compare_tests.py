"""python3 -m unittest compare_tests, in this folder; needs no cloud."""
import contextlib
import io
import json
import os
import re
import tempfile
import unittest

import access_log
import compare
import outcomes
from outcomes import Outcome

OURS, THEIRS, SERVICE = 'user-of-ours', 'user-of-theirs', 'service-project'
KEYPAIR = 'f9e15296-d7f9-4e62-b53f-a04e89160833'
FLAVORS = 'e36c0eaa-dff5-4082-ad1f-3f9a80aa3f59'
DETAIL = '585e934c-448e-43c4-acbf-d06a9b899997'
UNKNOWN = '00000000-0000-4000-8000-000000000000'
CREATE = 'tempest.api.compute.servers.test_create_server.'


def line(service='nova', method='GET', path='/v2.1/servers', status='200',
         user=OURS, project='project', agent='python-urllib3/1.26.12', token='-'):
    return '\t'.join((service, method, path, status, user, project, agent, token)) + '\n'


def traffic(*lines):
    return access_log.Traffic(lines, ['python-urllib3/'], {OURS}, SERVICE)


class TrafficTests(unittest.TestCase):
    def test_requests_of_the_program_are_counted_by_service(self):
        counted = traffic(line(), line(), line(service='glance'))
        self.assertEqual(counted.by_service, {'nova': 2, 'glance': 1})
        self.assertEqual((counted.total, counted.others), (3, 0))

    def test_a_request_without_a_user_is_known_by_its_program(self):
        counted = traffic(line(service='keystone', user='-', project='-'),
                          line(service='keystone', user='-', agent='openstacksdk/1.0'))
        self.assertEqual(counted.by_service, {'keystone': 1})

    def test_what_services_send_each_other_is_not_counted(self):
        counted = traffic(
            line(service='neutron', agent='python-neutronclient'),
            line(service='cinder', token='service'),
            line(service='placement', user='nova', project=SERVICE, agent='nova-compute'),
            line(service='keystone', user='-', agent='python-keystonemiddleware'))
        self.assertEqual((counted.total, counted.others), (0, 0))

    def test_the_same_program_of_another_user_is_told_apart_and_told_of(self):
        counted = traffic(line(user=THEIRS), line())
        self.assertEqual((counted.total, counted.others), (1, 1))

    def test_a_network_counts_once_it_is_deleted(self):
        network = '/v2.0/networks/4f1c'
        counted = traffic(
            line('neutron', 'POST', '/v2.0/networks', '201'),
            line('neutron', 'DELETE', network, '204'),
            line('neutron', 'DELETE', network, '409'),
            line('neutron', 'DELETE', network, '204', user=THEIRS),
            line('neutron', 'DELETE', network + '/tags', '204'))
        self.assertEqual(counted.networks, 1)

    def test_half_a_line_is_passed_over(self):
        self.assertEqual(traffic('nova\tGET\t/v2', line()).total, 1)


class TempestOutcomesTests(unittest.TestCase):
    def of(self, test, *results):
        return outcomes.of_tempest([test], results)[test]

    def test_the_words_of_subunit(self):
        for status, verdict in (('success', 'PASSED'), ('fail', 'FAILED'),
                                ('skip', 'SKIPPED'), ('inprogress', 'NO_RESULT')):
            self.assertEqual(self.of('a.B.c[id-1]', ('a.B.c[id-1]', status, 'why')),
                             Outcome(verdict, 'why'))

    def test_a_class_that_is_skipped_or_breaks_speaks_for_its_tests(self):
        self.assertEqual(self.of('a.B.c[id-1]', ('setUpClass (a.B)', 'skip', 'no swift')),
                         Outcome('SKIPPED', 'no swift'))
        self.assertEqual(self.of('a.B.c[id-1]', ('setUpClass (a.B)', 'fail', 'quota')),
                         Outcome('FAILED', 'quota'))

    def test_another_class_does_not(self):
        outcome = self.of('a.B.c[id-1]', ('setUpClass (a.BB)', 'skip', 'no swift'),
                          ('tearDownClass (a.B)', 'fail', 'left'))
        self.assertEqual(outcome.verdict, 'NO_RESULT')

    def test_a_stream_of_subunit_is_read(self):
        try:
            import subunit
        except ImportError:
            self.skipTest('python3-subunit, which comes with Tempest, is not installed')
        stream = io.BytesIO()
        writer = subunit.StreamResultToBytes(stream)
        writer.status('a.B.c[id-1]', 'inprogress')
        writer.status('a.B.c[id-1]', 'success')
        writer.status('setUpClass (a.D)', 'skip', file_name='reason',
                      file_bytes=b'no swift', mime_type='text/plain;charset=utf8')
        writer.status('a.E.f[id-2]', 'fail', file_name='traceback', eof=True,
                      file_bytes=b'Traceback:\n  File x\nFault: not found\n',
                      mime_type='text/x-traceback;charset=utf8')
        stream.seek(0)
        self.assertEqual(sorted(outcomes.read_subunit(stream)), [
            ('a.B.c[id-1]', 'success', ''),
            ('a.E.f[id-2]', 'fail', 'Fault: not found'),
            ('setUpClass (a.D)', 'skip', 'no swift')])


class ComparisonTests(unittest.TestCase):
    passed, skipped = Outcome('PASSED', ''), Outcome('SKIPPED', 'why')

    def kind(self, tempest, interop4j, parity=''):
        explained = outcomes.explained_outcomes(parity)
        return outcomes.compare(KEYPAIR, 'name', tempest, interop4j, explained).kind

    def test_equal_or_not(self):
        self.assertEqual(self.kind(self.passed, self.passed), 'equal')
        self.assertEqual(self.kind(self.passed, self.skipped), 'DIFFERS')

    def test_a_row_explains_the_outcomes_that_it_names_and_no_others(self):
        failed = Outcome('FAILED', 'no')
        row = '| %s, and others | unlike %s | why | FAILED / PASSED, PASSED / SKIPPED |' % (
            KEYPAIR, FLAVORS)
        self.assertEqual(self.kind(self.passed, self.skipped, row), 'explained')
        self.assertEqual(self.kind(failed, self.passed, row), 'explained')
        self.assertEqual(self.kind(self.skipped, self.passed, row), 'DIFFERS')
        self.assertEqual(self.kind(self.passed, failed, row), 'DIFFERS')

    def test_a_row_that_names_no_outcomes_explains_nothing(self):
        for row in ('| %s | tries others | less | |', '| %s | FAILED / PASSED | why |',
                    'see %s: FAILED / PASSED', '| all | as %s | | FAILED / PASSED |'):
            self.assertEqual(self.kind(Outcome('FAILED', 'no'), self.passed, row % KEYPAIR),
                             'DIFFERS', row)

    def test_parity_is_written_so_that_it_can_be_read(self):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../docs/reference/parity.md')
        rows = [line for line in compare.lines_of(path) if line.startswith('|')]
        told = [line.split('|')[1:-1] for line in rows]
        self.assertEqual([row for row in told if len(row) != 4], [])
        pair = '(%s) / (%s)' % ((('PASSED|FAILED|SKIPPED|INCONCLUSIVE'),) * 2)
        column = re.compile(r' ?(?:%s(?:, %s)*)? ?' % (pair, pair))
        self.assertEqual([row[3] for row in told if not column.fullmatch(row[3])
                          and row[3] not in (' Tempest / interop4j ', ' --- ')], [])

    def test_what_one_side_lacks_is_no_difference(self):
        self.assertEqual(self.kind(self.passed, None), 'only Tempest')
        self.assertEqual(self.kind(self.passed, Outcome('NOT_IMPLEMENTED', '')), 'only Tempest')
        self.assertEqual(self.kind(None, self.passed), 'only interop4j')

    def test_the_worst_of_several_tests_counts(self):
        failed = Outcome('FAILED', 'no')
        self.assertEqual(outcomes.worst([self.passed, failed, self.skipped]), failed)
        self.assertIsNone(outcomes.worst([]))

    def test_the_id_is_found_among_other_attributes(self):
        for attributes in ('id-%s', 'id-%s,negative', 'compute,id-%s,slow'):
            self.assertEqual(outcomes.idempotent_id('a.B.c[%s]' % attributes % KEYPAIR), KEYPAIR)
        self.assertIsNone(outcomes.idempotent_id('a.B.c'))


class ChoiceTests(unittest.TestCase):
    json = CREATE + 'ServersTestJSON.test_list[id-%s]' % DETAIL
    volume = CREATE + 'ServersTestBootFromVolume.test_list[id-%s]' % DETAIL
    flavors = 'tempest.Flavors.test_list[id-%s,smoke]' % FLAVORS
    tests = [json, volume, flavors]
    owed = {DETAIL: {outcomes.bare(json)}, FLAVORS: {'an.Older.name'}, UNKNOWN: {'gone'}}

    def choose(self, words=None, everything=False, checks=(DETAIL,)):
        return compare.choose(self.owed, set(checks), self.tests, words, everything)

    def test_of_a_guideline_what_has_a_check_by_the_guidelines_name(self):
        self.assertEqual(self.choose(), ({DETAIL: [self.json]}, 2, 1))

    def test_all_of_it_with_names_that_have_changed_and_tests_that_are_gone(self):
        self.assertEqual(self.choose(everything=True), (
            {DETAIL: [self.json], FLAVORS: [self.flavors], UNKNOWN: []}, 2, 1))

    def test_an_id_means_the_guidelines_tests_and_a_name_only_itself(self):
        self.assertEqual(self.choose([DETAIL.upper(), FLAVORS])[0], {DETAIL: [self.json]})
        self.assertEqual(self.choose([outcomes.bare(self.volume)])[0], {DETAIL: [self.volume]})

    def test_unknown_words_are_refused(self):
        with self.assertRaisesRegex(LookupError, 'no check has the id ' + UNKNOWN):
            self.choose([UNKNOWN])
        with self.assertRaisesRegex(LookupError, 'nothing to compare'):
            self.choose([FLAVORS])
        with self.assertRaisesRegex(LookupError, '"tempest.Nothing" is neither'):
            self.choose(['tempest.Nothing'])

    def test_a_list_may_have_comments_and_empty_lines(self):
        self.assertEqual(compare.wanted_words(['# all', '', ' a.B.c # why']), ['a.B.c'])

    def test_nothing_in_common_is_wrong_usage(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (
                    ('guideline.json', json.dumps({'tests': []})), ('checks', 'none\n'),
                    ('tests', self.flavors + '\n'), ('wanted', FLAVORS + '\n')):
                compare.write(folder, name, text)
            path = lambda name: os.path.join(folder, name)
            args = type('Args', (), dict(
                folder=folder, guideline=path('guideline.json'), checks=path('checks'),
                tests=path('tests'), wanted=path('wanted'), all=False))
            told = io.StringIO()
            with contextlib.redirect_stderr(told), self.assertRaises(SystemExit) as end:
                compare.choose_command(args)
        self.assertEqual(end.exception.code, 64)
        self.assertIn('nothing to compare', told.getvalue())


class TableTests(unittest.TestCase):
    def test_a_minute_is_not_sixty_seconds(self):
        self.assertEqual([compare.clock(s) for s in (9.96, 59.96, 61)],
                         ['0:10.0', '1:00.0', '1:01.0'])

    def test_a_table_shows_how_often_the_one_takes_what_the_other_does(self):
        def measures(seconds, lines, **created):
            measure = object.__new__(compare.Measures)
            measure.seconds, measure.left = seconds, []
            measure.traffic, measure.created = traffic(*lines), created
            return measure
        counts = dict(servers=6, volumes=0, networks=1, images=0)
        table = compare.measures_table(measures(75.0, [line()] * 6, **counts),
                                       measures(7.5, [line()] * 2, **dict(counts, servers=0)))
        self.assertIn('| wall time, m:s | 1:15.0 | 0:07.5 | 10.0 |\n', table)
        self.assertIn('| requests | 6 | 2 | 3.0 |\n', table)
        self.assertIn('| servers created | 6 | 0 | - |\n', table)


if __name__ == '__main__':
    unittest.main()
