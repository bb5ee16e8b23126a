/**
 * What does Neutron answer? Networks, subnets, ports, routers, security groups and floating IPs as release Zed has them.
 *
 * <p>{@code Resources} lists, creates, shows, changes and deletes resources of every kind; what a kind has of its own, its
 * {@code Simulated…} class says as a {@code Kind}.
 */
@NullMarked
package io.github.interop4j.referencecloud.network;

import org.jspecify.annotations.NullMarked;
