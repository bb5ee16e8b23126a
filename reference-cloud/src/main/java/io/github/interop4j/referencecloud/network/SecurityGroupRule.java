package io.github.interop4j.referencecloud.network;

import java.util.Optional;

/**
 * What a security group lets pass.
 *
 * @param isDescribed whether it has a description: those that come with a group have none, those asked for an empty one
 */
record SecurityGroupRule(Standard standard, String groupId, Traffic traffic, boolean isDescribed) implements Resource {

    /** Some traffic. */
    record Traffic(
            String direction,
            String etherType,
            Optional<String> protocol,
            Optional<Integer> portMin,
            Optional<Integer> portMax,
            Optional<String> remotePrefix,
            Optional<String> remoteGroupId) {

        /** Everything of one version of IP, to or from anyone. */
        static Traffic all(String direction, String etherType) {
            return new Traffic(
                    direction,
                    etherType,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Traffic fromGroup(String groupId) {
            return new Traffic(direction, etherType, protocol, portMin, portMax, remotePrefix, Optional.of(groupId));
        }
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/security-group-rule/" + id;
    }
}
