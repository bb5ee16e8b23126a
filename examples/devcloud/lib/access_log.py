"""What a program asked of the cloud, counted from the access log.

The log (drivers/devcloud_access.py says its fields) has a line for each request
that a public API was sent, by whomever. A line is of the program in question if

- its User-Agent is that program's. What a service sends for itself or on behalf
  of a user (nova to neutron, every service to keystone) has the name of another
  library, and mostly a service's token besides;
- and its user is one of the accounts that only the comparison uses, or none is
  known: keystone's lines name no user, nor do those of a version document.

So others may use the cloud at the same time, but for keystone, where another
run of the same program cannot be told apart; hence "others" counts what users
who are neither ours nor a service's sent meanwhile.
"""
import collections
import re

Request = collections.namedtuple(
    'Request', 'service method path status user project agent token')

NETWORK = re.compile(r'/v2\.0/networks/[^/?.]+(\.json)?$')


def read(lines):
    """The requests of a log's lines; a line that is cut short is passed over."""
    for line in lines:
        fields = line.rstrip('\n').split('\t')
        if len(fields) == len(Request._fields):
            yield Request(*fields)


def sent_by(request, agents, users):
    return (request.token != 'service'
            and request.agent.startswith(tuple(agents))
            and (request.user == '-' or request.user in users))


def sent_by_others(request, users, service_project):
    return (request.user != '-' and request.user not in users
            and request.project != service_project
            and request.token != 'service')


class Traffic:
    """What one program sent between two moments."""

    def __init__(self, lines, agents, users, service_project):
        self.by_service = collections.Counter()
        self.networks = 0
        self.others = 0
        for request in read(lines):
            if sent_by(request, agents, users):
                self.by_service[request.service] += 1
                # A creation can make many, a deletion takes one.
                self.networks += (request.method == 'DELETE'
                                  and request.status == '204'
                                  and request.service == 'neutron'
                                  and bool(NETWORK.match(request.path)))
            elif sent_by_others(request, users, service_project):
                self.others += 1

    @property
    def total(self):
        return sum(self.by_service.values())
