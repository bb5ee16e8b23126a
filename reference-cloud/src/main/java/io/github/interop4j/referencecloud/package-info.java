/**
 * A cloud to try it on: an OpenStack over real HTTP on loopback, that can be told to fail and to lie.
 *
 * <p>{@link io.github.interop4j.referencecloud.ReferenceCloud} is the cloud,
 * {@link io.github.interop4j.referencecloud.Fault} what can go wrong with it,
 * {@link io.github.interop4j.referencecloud.Lies} every way in which one of its answers can be wrong.
 *
 * <pre>
 * request ─► http ─► Answering ─► RoutingTable ─► Service ─► Simulated… ─► World
 *            socket  faults, lies  which route     manners    one resource  what exists
 * </pre>
 *
 * <h2>To simulate one more resource</h2>
 *
 * <ol>
 *   <li>Write what exists as an immutable record that is a {@code Thing}, say {@code compute.Server}: its path names it in
 *       the view of the world.
 *   <li>Write {@code compute.SimulatedServers}: {@code routes()} is its part of the routing table, one line for each
 *       method and path template, and a private method for each route. A method gets the request and the {@code World},
 *       keeps nothing between requests, and says no with {@code Refusal}. Where two templates match, the first route wins,
 *       so {@code /servers/detail} stands before {@code /servers/{server_id}}.
 *   <li>Add it to the routes of {@code compute.SimulatedCompute}. A whole new service implements {@code Service}, which
 *       gives all its answers their manners (errors, common headers), and is added in {@code Services}; by that it is in
 *       the catalog.
 *   <li>Ask a real one the same questions: add them to those of a {@code Subject} in the tests, run {@code
 *       RecordRealAnswers} for it, and make {@code LikenessTests} pass. A path that nobody simulates answers 501.
 * </ol>
 *
 * <p>Faults and lies need no word about a new resource.
 */
@NullMarked
package io.github.interop4j.referencecloud;

import org.jspecify.annotations.NullMarked;
