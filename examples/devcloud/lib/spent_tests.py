"""python3 -m unittest spent_tests, in this folder; needs no cloud."""
import json
import unittest

import spent

SERVER = '3ce9fb68-853c-4215-ad84-5eedd37193d5'
ACTION = 'http://cloud/v2.1/servers/%s/action' % SERVER


def at(second):
    return '2026-11-29T01:08:%06.3fZ' % second


def exchange(second, method='GET', uri='http://cloud/v2.1/servers', phase='check', times=1):
    return {'started': at(second), 'method': method, 'uri': uri, 'phase': phase, 'times': times}


def finished(start, end, requests, *exchanges):
    return {'event': 'finished', 'at': at(end), 'requests': requests,
            'check': {'started': at(start), 'exchanges': list(exchanges)}}


def run(*checks, shared=0, end=20):
    events = [{'event': 'begun', 'started': at(0)}, *checks,
              {'event': 'ended', 'finished': at(end), 'shared_requests': shared}]
    return spent.Run([json.dumps(event) for event in events])


class SpentTests(unittest.TestCase):
    def test_requests_are_told_by_what_they_were_for(self):
        told = spent.requests(run(
            finished(1, 3, 9, exchange(1, phase='given'), exchange(2, times=4)), shared=5))
        self.assertIn('| asked once by a check or for what it is given | 2 |', told)
        self.assertIn('| asked again: polls | 3 |', told)
        self.assertIn('| to clean up after a check | 4 |', told)
        self.assertIn('| to make and take back what is shared | 5 |', told)

    def test_time_is_told_by_how_many_checks_were_at_work(self):
        told = spent.time(run(finished(1, 5, 1, exchange(2)), finished(2, 4, 1, exchange(2)),
                              finished(7, 8, 1, exchange(7)), end=10))
        self.assertIn('before the first check: log-ins, quotas, choices | 1.0 |', told)
        self.assertIn('| while 0 checks were at work | 2.0 |', told)
        self.assertIn('| while 1 check was at work | 3.0 |', told)
        self.assertIn('| while 2 checks were at work | 2.0 |', told)
        self.assertIn('| after the last check: what is shared is taken back | 2.0 |', told)

    def test_the_longest_chain_is_of_those_that_changed_one_server(self):
        told = spent.summary(run(finished(1, 4, 1, exchange(2, 'POST', ACTION)),
                                 finished(5, 7, 1, exchange(5, 'POST', ACTION)),
                                 finished(1, 9, 1, exchange(1, 'GET', ACTION))))
        self.assertIn('All checks together took 13.0 s, of which 1.0 until', told)
        self.assertIn('2 checks that changed one server, one after the other, 5.0 s', told)

    def test_a_run_whose_checks_change_no_server_has_no_chain(self):
        self.assertIn('0 checks', spent.summary(run(finished(1, 2, 1, exchange(1)))))


if __name__ == '__main__':
    unittest.main()
