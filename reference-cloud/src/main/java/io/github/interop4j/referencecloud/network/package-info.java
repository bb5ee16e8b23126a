/**
 * What does Neutron answer? Networks, subnets, ports, routers, security groups and floating IPs as release Zed has them.
 */
@NullMarked
package io.github.interop4j.referencecloud.network;

import org.jspecify.annotations.NullMarked;
