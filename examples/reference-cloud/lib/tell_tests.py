"""python3 -m unittest tell_tests, in this folder with ../../devcloud/lib on the
PYTHONPATH; needs no cloud and no Tempest."""
import unittest

import tell

LISTED = '9a438d88-10c6-4bcd-8b5b-5b6e25e1346f'
GONE = '12c80a9f-2dec-480e-882b-98ba15757659'
GUEST = 'cbc0f52f-05aa-492b-bdc1-84b575ca294b'
TESTS = ['tempest.api.compute.A.test_list[id-%s,smoke]' % LISTED,
         'tempest.api.image.A.test_guest[id-%s]' % GUEST]


class ExpectationTests(unittest.TestCase):
    def told(self, *lines, listed='success', guest='skip'):
        results = [(TESTS[0], listed, 'Fault: no'), (TESTS[1], guest, 'no guest')]
        rows = list(tell.rows_of(TESTS, results, tell.expected_outcomes(lines)))
        return [row.right for row in rows], tell.table(rows)

    def test_a_skip_is_right_only_where_it_is_expected(self):
        right, text = self.told()
        self.assertEqual(right, [True, False])
        self.assertIn('1 passed, 0 failed, 1 skipped, 0 without a result; 1 NOT AS EXPECTED', text)
        right, text = self.told('# why', '', 'SKIPPED\t%s\tlooks into the guest' % GUEST)
        self.assertEqual(right, [True, True])
        self.assertIn('as expected: looks into the guest', text)
        self.assertIn('; all as expected', text)

    def test_a_failure_is_told_with_its_reason(self):
        right, text = self.told('SKIPPED\t%s\tguest' % GUEST, listed='fail')
        self.assertEqual(right, [False, True])
        self.assertIn('FAILED    tempest.api.compute.A.test_list\n          Fault: no\n', text)
        self.assertIn('UNEXPECTED: expected.tsv says PASSED\n', text)

    def test_an_expected_failure_that_passes_is_not_right(self):
        right, text = self.told('FAILED\t%s\tnot simulated' % LISTED, 'SKIPPED\t%s\tguest' % GUEST)
        self.assertEqual(right, [False, True])
        self.assertIn('expected.tsv says FAILED, "not simulated": take that line out', text)

    def test_a_test_without_a_result_is_never_right(self):
        rows = list(tell.rows_of(TESTS[:1], [], {}))
        self.assertEqual([(row.verdict, row.right) for row in rows], [('NO_RESULT', False)])

    def test_a_line_says_a_reason_once_for_an_id(self):
        for line in ('FAILED\t' + GUEST, 'FAILED\t%s\t ' % GUEST, 'PASSED\t%s\tfine' % GUEST,
                     'FAILED\tno-id\twhy'):
            with self.assertRaisesRegex(ValueError, 'is not FAILED or SKIPPED, an id and a reason'):
                tell.expected_outcomes([line])
        line = 'FAILED\t%s\twhy' % GUEST
        with self.assertRaisesRegex(ValueError, 'is the second line of its id'):
            tell.expected_outcomes([line, line])


class ChoiceTests(unittest.TestCase):
    def test_a_word_may_be_what_several_names_begin_with(self):
        self.assertEqual(list(tell.with_prefixes(['tempest.api.image', LISTED], TESTS)),
                         ['tempest.api.image.A.test_guest', LISTED])
        self.assertEqual(list(tell.with_prefixes(['tempest.api.im'], TESTS)), ['tempest.api.im'])

    def test_names_and_ids_of_fact_tables(self):
        owed = tell.of_tables(['id\tacme', 'test\ta.B.c\tid-' + LISTED, 'alias\ta.D.c',
                               'test\te.F.g\t\t' + GUEST, 'test\tnever.There.was', 'alias\th.I.j'])
        self.assertEqual(dict(owed), {LISTED: {'a.B.c', 'a.D.c'}, GUEST: {'e.F.g'}})

    def test_what_tempest_does_not_have_is_left_out_and_nothing_is_refused(self):
        self.assertEqual(tell.chosen(TESTS, {LISTED: set(), GONE: {'x'}}, None), TESTS[:1])
        with self.assertRaisesRegex(LookupError, 'no test of the 1'):
            tell.chosen(TESTS, {GONE: {'x'}}, None)


if __name__ == '__main__':
    unittest.main()
