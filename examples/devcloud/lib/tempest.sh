# shellcheck shell=bash disable=SC2034,SC2154
# A Tempest workspace, for the cloud that the caller means: at $KEYSTONE_URL in
# $REGION, with $COMPUTES compute hosts, and what $image, $image_alt and $network
# name. Sourced, not run; after common.sh, whose settings it uses.

BUILD_INTERVAL=1        # seconds between polls; 1 is Tempest's own
API_EXTENSIONS=all      # of the network API: what Tempest is to suppose

tempest_version() { dpkg-query -W -f '${Version}' python3-tempest 2> /dev/null; }

# tempest_workspace FOLDER: makes it, but for the configuration. In it runs a copy
# of Debian's tempest without the "sleep 10" that Debian added to every deletion of
# a subnet (upstream has none).
tempest_workspace() {
    local folder=$1 version code
    version=$(tempest_version) || return 1
    code=$folder/tempest-${version#*:}     # no colon: it goes into PYTHONPATH
    mkdir -p "$folder"/{etc,logs,tempest_lock}
    if [ ! -e "$code" ]; then
        rm -rf "$code.new"
        mkdir "$code.new"
        cp -r /usr/lib/python3/dist-packages/tempest "$code.new/"
        sed -i '/^ *time\.sleep(10)$/d' \
            "$code.new/tempest/lib/services/network/subnets_client.py"
        mv "$code.new" "$code"
    fi
    cat > "$folder/.stestr.conf" <<END
[DEFAULT]
test_path=$code/tempest/test_discover
top_dir=$code/tempest
group_regex=([^\.]*\.)*
END
    [ -e "$folder/.stestr" ] || (cd "$folder" && stestr --quiet init)
    cat > "$folder/run.sh" <<END
#!/bin/bash
cd "$folder" || exit
unset "\${!OS_@}" "\${!TEMPEST_@}" http_proxy https_proxy HTTP_PROXY HTTPS_PROXY
export PATH=$PATH PYTHONPATH=$code
exec tempest "\$@"
END
    chmod +x "$folder/run.sh"
}

# tempest_tests FOLDER CONF: writes down all tests there are, once, and says where.
tempest_tests() {
    local list
    list=$1/tests-$(tempest_version).txt
    if [ ! -s "$list" ]; then
        "$1/run.sh" run --config-file "$2" --list-tests | grep '^tempest\.' > "$list.new" || return 1
        mv "$list.new" "$list"
    fi
    echo "$list"
}

# tempest_account USER PROJECT PASSWORD ROLES: an entry of accounts.yaml
tempest_account() {
    cat <<END
- username: $1
  project_name: $2
  password: $3
  user_domain_name: Default
  project_domain_name: Default
  domain_name: Default
  roles: [$4]
  resources: {network: $2-net}
END
}

# tempest_conf FOLDER: prints a tempest.conf; its [auth] section comes on standard input.
tempest_conf() {
    cat <<END
[DEFAULT]
log_dir = $1/logs
log_file = tempest.log
debug = false

[oslo_concurrency]
lock_path = $1/tempest_lock

[auth]
$(cat)

[identity]
auth_version = v3
uri_v3 = $KEYSTONE_URL
region = $REGION
v3_endpoint_type = public
user_lockout_failure_attempts = $LOCKOUT_ATTEMPTS
user_lockout_duration = $LOCKOUT_SECONDS
user_unique_last_password_count = 2

[identity-feature-enabled]
api_v2 = false
api_v2_admin = false
api_v3 = true
application_credentials = true
access_rules = true
project_tags = true
security_compliance = true

[service_available]
cinder = true
glance = true
neutron = true
nova = true
swift = true
horizon = false

[compute]
build_interval = $BUILD_INTERVAL
image_ref = $image
image_ref_alt = $image_alt
flavor_ref = 42
flavor_ref_alt = 84
min_compute_nodes = $COMPUTES
min_microversion = 2.1
max_microversion = latest

[compute-feature-enabled]
resize = true
console_output = true
rescue = true
shelve = true
interface_attach = true
config_drive = true
volume_multiattach = true
change_password = true
xenapi_apis = true
metadata_service = false
vnc_console = false
live_migration = false
block_migration_for_live_migration = false
swap_volume = false
attach_encrypted_volume = false

[validation]
run_validation = false
image_ssh_user = none

[image]
build_interval = $BUILD_INTERVAL

[image-feature-enabled]
api_v2 = true
import_image = true

[network]
build_interval = $BUILD_INTERVAL
public_network_id = $network
floating_network_name = public
project_network_cidr = 10.100.0.0/16
project_network_mask_bits = 28

[network-feature-enabled]
api_extensions = $API_EXTENSIONS
port_security = true
ipv6 = true
ipv6_subnet_attributes = true

[volume]
build_interval = $BUILD_INTERVAL
catalog_type = volumev3
min_microversion = 3.0
max_microversion = latest
volume_size = 1
vendor_name = devcloud
storage_protocol = local
backend_names = files

[volume-feature-enabled]
api_v3 = true
snapshot = true
clone = true
backup = false
extend_attached_volume = false
volume_revert = true

[object-storage]
operator_role = member
reseller_admin_role = ResellerAdmin

[object-storage-feature-enabled]
discoverability = true
discoverable_apis = all
container_sync = false
object_versioning = true
END
}
