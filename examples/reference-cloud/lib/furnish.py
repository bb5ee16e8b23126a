"""Makes in a fresh reference cloud what Tempest expects to find there besides: a
second image that every flavor has room for, and a network of its first user's own.
Prints where Keystone is, the ids of the two images and of the external network, and
the extensions of the network API.
"""
import openstack


def cloud(user):
    return openstack.connect(cloud='reference-' + user)


def second_image(admin):
    return admin.image.create_image(
        name='tiny-alt', data=b'there is no system in tiny-alt', disk_format='qcow2',
        container_format='bare', visibility='public', validate_checksum=False)


def own_network(user, public):
    network = user.network.create_network(name=user.config.config['auth']['project_name'] + '-net')
    subnet = user.network.create_subnet(network_id=network.id, ip_version=4, cidr='10.0.0.0/24')
    router = user.network.create_router(external_gateway_info={'network_id': public.id})
    user.network.add_interface_to_router(router, subnet_id=subnet.id)


def main():
    admin = cloud('admin')
    public = admin.network.find_network('public', ignore_missing=False)
    image_alt = second_image(admin)
    own_network(cloud('expendable'), public)
    print(admin.config.config['auth']['auth_url'],
          admin.image.find_image('tiny', ignore_missing=False).id, image_alt.id, public.id,
          ','.join(sorted(extension.alias for extension in admin.network.extensions())))


if __name__ == '__main__':
    main()
