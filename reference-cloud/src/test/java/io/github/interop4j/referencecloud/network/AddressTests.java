package io.github.interop4j.referencecloud.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTests {

    @Test
    void addressesAreWrittenInTheirShortestForm() {
        for (String[] pair : new String[][] {
            {"10.0.0.1", "10.0.0.1"},
            {"255.255.255.255", "255.255.255.255"},
            {"2001:db8:0:0:0:0:0:1", "2001:db8::1"},
            {"2001:0DB8::0001", "2001:db8::1"},
            {"0:0:0:0:0:0:0:0", "::"},
            {"1:0:0:2:0:0:0:3", "1:0:0:2::3"},
            {"1:2:3:4:5:6:0:8", "1:2:3:4:5:6:0:8"},
            {"fe80::", "fe80::"},
        }) {
            assertThat(Address.parse(pair[0])).as(pair[0]).hasToString("Optional[" + pair[1] + "]");
        }
        for (String wrong : new String[] {"", "x", "10.0.0", "10.0.0.256", "example.org", "1:2", "10.0.0.1/24"}) {
            assertThat(Address.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aBlockBeginsWhereItsBitsEnd() {
        Cidr block = Cidr.parse("10.100.3.3/28").orElseThrow();

        assertThat(block).hasToString("10.100.3.0/28");
        assertThat(block.last()).hasToString("10.100.3.15");
        assertThat(block.contains(Address.parse("10.100.3.15").orElseThrow())).isTrue();
        assertThat(block.contains(Address.parse("10.100.3.16").orElseThrow())).isFalse();
        assertThat(Cidr.parse("2001:db8::/64").orElseThrow().last()).hasToString("2001:db8::ffff:ffff:ffff:ffff");
        assertThat(Cidr.parse("10.0.0.0/33")).isEmpty();
        assertThat(Cidr.parse("10.0.0.0")).isEmpty();
        assertThat(Cidr.parse("192.168.1./24")).isEmpty();
    }

    @Test
    void blocksOverlapWhereOneHoldsTheOther() {
        Cidr wide = Cidr.parse("10.0.0.0/16").orElseThrow();
        Cidr narrow = Cidr.parse("10.0.5.0/24").orElseThrow();

        assertThat(wide.overlaps(narrow)).isTrue();
        assertThat(narrow.overlaps(wide)).isTrue();
        assertThat(narrow.overlaps(Cidr.parse("10.0.6.0/24").orElseThrow())).isFalse();
        assertThat(wide.overlaps(Cidr.parse("::/0").orElseThrow())).isFalse();
    }
}
