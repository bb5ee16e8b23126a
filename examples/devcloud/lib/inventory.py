"""Prints, one a line, what the users of the cloud own at this moment.

inventory.py CLOUD...    names of clouds in clouds.yaml that log in with a
                         password: an application credential may not list its
                         own kind

Two of these lists tell what was left behind between them.
"""
import logging
import sys

import openstack

# swift has no discovery document, which the SDK finds worth a line each time
logging.getLogger('keystoneauth').setLevel(logging.ERROR)


def things(conn):
    project = conn.current_project_id
    network = conn.network
    yield 'server', conn.compute.servers(details=False)
    yield 'keypair', conn.compute.keypairs()
    yield 'server group', conn.compute.server_groups()
    yield 'volume', conn.block_storage.volumes(details=False)
    yield 'volume snapshot', conn.block_storage.snapshots(details=False)
    yield 'image', conn.image.images(owner=project)
    yield 'network', network.networks(project_id=project)
    yield 'subnet', network.subnets(project_id=project)
    yield 'subnet pool', network.subnet_pools(project_id=project)
    yield 'port', network.ports(project_id=project)
    yield 'router', network.routers(project_id=project)
    yield 'floating ip', network.ips(project_id=project)
    yield 'security group', network.security_groups(project_id=project)
    yield 'container', conn.object_store.containers()
    yield ('application credential',
           conn.identity.application_credentials(conn.current_user_id))


lines = []
for cloud in sys.argv[1:]:
    for kind, found in things(openstack.connect(cloud=cloud)):
        lines += ['%s  %s  %s  %s' % (cloud, kind, thing.id, thing.name)
                  for thing in found]
print('\n'.join(sorted(lines)))
