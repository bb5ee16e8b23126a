package io.github.interop4j.service.choice;

import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.NotShared;
import io.github.interop4j.verdict.Skipped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Chooses image, flavor and network for what one principal makes where it does not matter: the smallest that work.
 *
 * <p>Each is chosen when it is first wanted, once, by one thread for all; what it asks the cloud for that belongs to no
 * check. Nothing that any run of ours made is ever chosen. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Choices {

    private static final String TO_REBUILD = "to rebuild from";
    private static final String TO_RESIZE = "to resize to";
    private static final String TO_REACH = "to reach the outside";

    /** So many offers in a message say enough. */
    private static final int SHOWN = 12;

    private static final Comparator<Offer> BY_NAME =
            Comparator.comparing(Offer::name).thenComparing(each -> each.id().value());

    private final Principal principal;
    private final Offers offers;
    private final Wishes wishes;
    private final boolean wishesBind;
    private final Consumer<Choice<?>> told;
    private final Once<Offer.Image> image = new Once<>("a choice of image", () -> told(chooseImage()));
    private final Once<Offer.Image> otherImage =
            new Once<>("a choice of another image", () -> told(chooseOtherImage()));
    private final Once<Offer.Flavor> flavor = new Once<>("a choice of flavor", () -> told(chooseFlavor()));
    private final Once<Offer.Flavor> otherFlavor =
            new Once<>("a choice of another flavor", () -> told(chooseOtherFlavor()));
    private final Once<Offer.Network> network = new Once<>("a choice of network", () -> told(chooseNetwork()));
    private final Once<Offer.Network> externalNetwork =
            new Once<>("a choice of external network", () -> told(chooseExternalNetwork()));

    /**
     * Chooses for this principal.
     *
     * @param wishesBind whether what is wished for must be there; otherwise it is taken where it is seen
     * @param told       is told each choice when it is made, on the thread that needed it
     */
    public Choices(Principal principal, Wishes wishes, boolean wishesBind, Consumer<Choice<?>> told) {
        this.principal = principal;
        this.offers = new Offers(principal);
        this.wishes = wishes;
        this.wishesBind = wishesBind;
        this.told = told;
    }

    /**
     * Returns the smallest usable active image: a public one where there is one.
     *
     * @throws NotShared if there is none, also to everyone who asks later
     */
    public Offer.Image image() {
        return image.get();
    }

    /**
     * Returns another image, from which a server of the first can be rebuilt; the first where there is no other.
     *
     * @throws NotShared if there is none, also to everyone who asks later
     */
    public Offer.Image otherImage() {
        return otherImage.get();
    }

    /**
     * Returns the smallest flavor that fits the image; one without a disk only where no other fits.
     *
     * @throws NotShared if there is none, also to everyone who asks later
     */
    public Offer.Flavor flavor() {
        return flavor.get();
    }

    /**
     * Returns the next larger flavor, to which a server of the first can be resized.
     *
     * @throws NotShared if there is none, also to everyone who asks later
     */
    public Offer.Flavor otherFlavor() {
        return otherFlavor.get();
    }

    /** Returns the names of all there are to choose from, sorted. */
    public List<String> flavors() {
        return offers.flavorNames();
    }

    /**
     * Returns a network with a subnet, the project's own or one that is shared with it, and not external.
     *
     * @throws NotShared if there is none, also to everyone who asks later
     */
    public Offer.Network network() {
        return network.get();
    }

    /**
     * Returns an external network, to which routers can lead and of which floating IPs are: the default one where a
     * cloud has one.
     *
     * @throws Skipped if there is none
     */
    public Offer.Network externalNetwork() {
        return externalNetwork.get();
    }

    /**
     * Makes every choice that the lock holds for this cloud, and returns why those cannot be made again that cannot, in
     * sentences; once where one rests on another.
     */
    public List<String> differences() {
        return wishes.lock().of(cloud()).stream()
                .flatMap(this::difference)
                .distinct()
                .toList();
    }

    private Stream<String> difference(Locked locked) {
        try {
            var unused = chosen(locked);
            return Stream.empty();
        } catch (NotShared | Skipped e) {
            return Stream.of(String.valueOf(e.getMessage()));
        }
    }

    private Offer chosen(Locked locked) {
        return switch (locked.kind()) {
            case "image" -> locked.purpose().equals(TO_REBUILD) ? otherImage() : image();
            case "flavor" -> locked.purpose().equals(TO_RESIZE) ? otherFlavor() : flavor();
            default -> locked.purpose().equals(TO_REACH) ? externalNetwork() : network();
        };
    }

    private <T extends Offer> T told(Choice<T> choice) {
        told.accept(choice);
        return choice.chosen();
    }

    private Choice<Offer.Image> chooseImage() {
        Optional<Choice<Offer.Image>> wished = wished("image", wishes.image(), offers::imagesKnownAs);
        if (wished.isPresent()) {
            return wished.get();
        }
        List<Offer.Image> all = offers.images();
        List<Offer.Image> open =
                all.stream().filter(each -> each.visibility().equals("public")).toList();
        List<Offer.Image> sorted = sorted(
                open.isEmpty() ? all : open,
                Comparator.comparingInt(Offer.Image::disk).thenComparingLong(Offer.Image::bytes));
        if (sorted.isEmpty()) {
            throw nothing("image", "that is active and that a server could boot from", List.of());
        }
        String among = open.isEmpty() ? " that are active; none is public" : " that are active and public";
        return first("", sorted, "the smallest of " + sorted.size() + among);
    }

    private Choice<Offer.Image> chooseOtherImage() {
        Offer.Image from = image();
        List<Offer.Image> others = sorted(
                offers.images().stream()
                        .filter(each -> !each.id().equals(from.id()) && flavor().fits(each))
                        .toList(),
                Comparator.comparing((Offer.Image each) -> !each.visibility().equals("public"))
                        .thenComparingInt(Offer.Image::disk)
                        .thenComparingLong(Offer.Image::bytes));
        return others.isEmpty()
                ? first(TO_REBUILD, List.of(from), "there is no other that fits flavor " + flavor().name())
                : first(TO_REBUILD, others, "the smallest of " + others.size() + " others");
    }

    private Choice<Offer.Flavor> chooseFlavor() {
        Optional<Choice<Offer.Flavor>> wished = wished("flavor", wishes.flavor(), offers::flavorsKnownAs);
        if (wished.isPresent()) {
            return wished.get();
        }
        List<Offer.Flavor> all = offers.flavors();
        List<Offer.Flavor> fitting = fitting(all);
        if (fitting.isEmpty()) {
            throw nothing("flavor", "that fits image " + image().name() + " (" + image().facts() + ")", all);
        }
        return first("", fitting, "the smallest of " + fitting.size() + " that fit image " + image().name());
    }

    private Choice<Offer.Flavor> chooseOtherFlavor() {
        Offer.Flavor from = flavor();
        List<Offer.Flavor> larger = fitting(offers.flavors()).stream()
                .filter(each -> !each.id().equals(from.id()))
                .filter(each -> each.disk() >= from.disk() && each.isDiskless() == from.isDiskless())
                .toList();
        if (larger.isEmpty()) {
            throw nothing(
                    "flavor", "beside " + from.name() + " to resize a server to (no smaller disk)", offers.flavors());
        }
        return first(
                TO_RESIZE,
                larger,
                "the smallest of " + larger.size() + " that a server of " + from.name() + " can be resized to");
    }

    /** Returns the flavors that fit the image, the smallest first; a disk of its own is worth more than little RAM. */
    private List<Offer.Flavor> fitting(List<Offer.Flavor> flavors) {
        Offer.Image booted = image();
        return sorted(
                flavors.stream().filter(each -> each.fits(booted)).toList(),
                Comparator.comparing(Offer.Flavor::isDiskless)
                        .thenComparingInt(Offer.Flavor::ram)
                        .thenComparingInt(Offer.Flavor::vcpus)
                        .thenComparingInt(Offer.Flavor::disk));
    }

    private Choice<Offer.Network> chooseNetwork() {
        Optional<Choice<Offer.Network>> wished = wished("network", wishes.network(), offers::networksKnownAs);
        if (wished.isPresent()) {
            return wished.get();
        }
        List<Offer.Network> sorted = sorted(offers.networks(), Comparator.comparing(each -> !each.own()));
        if (sorted.isEmpty()) {
            throw nothing(
                    "network",
                    "with a subnet that is the project's own or shared with it, and not external",
                    offers.allNetworks());
        }
        String kind = sorted.get(0).own() ? "the project's own" : "shared with the project; it has none of its own";
        return first("", sorted, "the first by name of " + sorted.size() + " with a subnet, " + kind);
    }

    private Choice<Offer.Network> chooseExternalNetwork() {
        List<Offer.Network> byDefault = sorted(offers.defaultExternalNetworks(), BY_NAME);
        List<Offer.Network> all = byDefault.isEmpty() ? sorted(offers.externalNetworks(), BY_NAME) : byDefault;
        if (all.isEmpty()) {
            throw new Skipped("needs an external network, and cloud '" + cloud() + "' shows none that is active");
        }
        String kind = byDefault.isEmpty() ? " that are external" : " that are external by default";
        return first(TO_REACH, all, "the first by name of " + all.size() + kind);
    }

    private <T extends Offer> Optional<Choice<T>> wished(
            String kind, Optional<String> wish, Function<String, List<T>> knownAs) {
        if (wish.isEmpty()) {
            return Optional.empty();
        }
        List<T> known = knownAs.apply(wish.get());
        if (known.size() == 1) {
            return Optional.of(new Choice<>(cloud(), "", known.get(0), Choice.AS_TOLD, List.of()));
        }
        if (known.isEmpty() && !wishesBind) {
            return Optional.empty();
        }
        throw new NoChoice(
                known.isEmpty()
                        ? "cloud '" + cloud() + "' has no " + kind + " with the name or id '" + wish.get()
                                + "', which this run was told to use (--" + kind + ")"
                        : "cloud '" + cloud() + "' has " + known.size() + " " + kind + "s named '" + wish.get()
                                + "'; name one by its id (--" + kind + "): "
                                + known.stream()
                                        .map(each -> each.id().value())
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
    }

    private <T extends Offer> Choice<T> first(String purpose, List<T> sorted, String reason) {
        return wishes.lock()
                .of(cloud(), sorted.get(0).kind(), purpose)
                .map(locked -> locked.among(sorted))
                .orElseGet(
                        () -> new Choice<>(cloud(), purpose, sorted.get(0), reason, sorted.subList(1, sorted.size())));
    }

    private NoChoice nothing(String kind, String wanted, List<? extends Offer> seen) {
        String has = seen.isEmpty()
                ? "none at all"
                : seen.stream()
                        .sorted(BY_NAME)
                        .limit(SHOWN)
                        .map(each -> each.name() + " (" + each.facts() + ")")
                        .collect(Collectors.joining("; "));
        return new NoChoice("cloud '" + cloud() + "' has no " + kind + " " + wanted + ". It has " + has
                + (seen.size() > SHOWN ? " and " + (seen.size() - SHOWN) + " more" : "")
                + ". Make one available, or name"
                + " one (--" + kind + ")");
    }

    private static <T extends Offer> List<T> sorted(List<T> offers, Comparator<? super T> first) {
        return offers.stream()
                .sorted(((Comparator<T>) first::compare).thenComparing(BY_NAME))
                .toList();
    }

    private String cloud() {
        return principal.cloud().name();
    }
}
