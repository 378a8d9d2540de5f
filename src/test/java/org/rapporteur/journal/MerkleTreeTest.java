package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.journal.MerkleTree.Node;

class MerkleTreeTest {

    /** The leaves that implementations of the Certificate Transparency log are tested with. */
    private static final List<String> KNOWN =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_that_other_implementations_find(int size, String root) {
        Tree tree = new Tree();
        KNOWN.subList(0, size).forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));

        assertThat(HexFormat.of().formatHex(tree.root(size))).isEqualTo(root);
    }

    @Test
    void proofs_consist_of_the_nodes_that_the_example_of_rfc_9162_names() {
        Tree tree = Tree.of(7);
        byte[] a = tree.leaf(0), b = tree.leaf(1), c = tree.leaf(2), d = tree.leaf(3), e = tree.leaf(4);
        byte[] f = tree.leaf(5), j = tree.leaf(6);
        byte[] g = MerkleTree.nodeHash(a, b), h = MerkleTree.nodeHash(c, d), i = MerkleTree.nodeHash(e, f);
        byte[] k = MerkleTree.nodeHash(g, h), l = MerkleTree.nodeHash(i, j);

        assertThat(tree.inclusion(0, 7)).containsExactly(b, h, l);
        assertThat(tree.inclusion(3, 7)).containsExactly(c, g, l);
        assertThat(tree.inclusion(4, 7)).containsExactly(f, j, k);
        assertThat(tree.inclusion(6, 7)).containsExactly(i, k);
        assertThat(tree.consistency(3, 7)).containsExactly(c, d, g, l);
        assertThat(tree.consistency(4, 7)).containsExactly(l);
        assertThat(tree.consistency(6, 7)).containsExactly(i, j, k);
    }

    @Property(tries = 300)
    void the_root_from_kept_subtrees_is_the_one_from_the_definition(@ForAll @IntRange(min = 1, max = 300) int size) {
        Tree tree = Tree.of(size);

        assertThat(tree.root(size)).isEqualTo(tree.byDefinition(0, size));
    }

    @Property(tries = 500)
    void every_leaf_is_proved_in_every_tree_that_has_it_and_nowhere_else(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = 0, max = 299) int any,
            @ForAll @IntRange(min = 0, max = 299) int other) {
        Tree tree = Tree.of(size);
        int leaf = any % size;
        List<byte[]> proof = tree.inclusion(leaf, size);
        byte[] root = tree.root(size);

        assertThat(MerkleProofs.includes(leaf, size, tree.leaf(leaf), proof, root))
                .isTrue();
        assertThat(proof).hasSizeLessThanOrEqualTo(9);
        int elsewhere = other % size;
        assertThat(MerkleProofs.includes(elsewhere, size, tree.leaf(leaf), proof, root))
                .isEqualTo(elsewhere == leaf);
        assertThat(MerkleProofs.includes(leaf, size, tree.leaf(elsewhere), proof, root))
                .isEqualTo(elsewhere == leaf);
        assertThat(MerkleProofs.includes(leaf, size, tree.leaf(leaf), proof, tree.root(size - 1)))
                .isFalse();
        if (!proof.isEmpty()) {
            assertThat(MerkleProofs.includes(leaf, size, tree.leaf(leaf), proof.subList(1, proof.size()), root))
                    .isFalse();
            assertThat(MerkleProofs.includes(leaf, size, tree.leaf(leaf), spoiled(proof, any % proof.size()), root))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void every_tree_is_proved_to_be_the_beginning_of_every_later_one(
            @ForAll @IntRange(min = 1, max = 300) int later, @ForAll @IntRange(min = 0, max = 299) int any) {
        int earlier = 1 + any % later;
        Tree tree = Tree.of(later);
        List<byte[]> proof = tree.consistency(earlier, later);

        assertThat(MerkleProofs.isConsistent(earlier, later, tree.root(earlier), tree.root(later), proof))
                .isTrue();
        if (earlier < later) {
            assertThat(MerkleProofs.isConsistent(earlier, later, tree.root(later), tree.root(later), proof))
                    .isFalse();
            assertThat(MerkleProofs.isConsistent(earlier, later, tree.root(earlier), tree.root(earlier), proof))
                    .isFalse();
            assertThat(MerkleProofs.isConsistent(
                            earlier, later, tree.root(earlier), tree.root(later), spoiled(proof, any % proof.size())))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void no_proof_leads_from_a_tree_in_which_a_leaf_was_changed(
            @ForAll @IntRange(min = 2, max = 200) int later,
            @ForAll @IntRange(min = 0, max = 199) int any,
            @ForAll @IntRange(min = 0, max = 199) int changed) {
        int earlier = 1 + any % (later - 1);
        Tree before = Tree.of(earlier);
        Tree after = new Tree();
        for (int i = 0; i < later; i++) {
            after.add(Tree.content(i == changed % earlier ? 1_000 : i));
        }

        assertThat(MerkleProofs.isConsistent(
                        earlier, later, before.root(earlier), after.root(later), after.consistency(earlier, later)))
                .isFalse();
    }

    @Property(tries = 200)
    void a_tree_that_grows_in_pieces_is_the_one_that_grew_at_once(
            @ForAll @IntRange(min = 0, max = 200) int before, @ForAll @IntRange(min = 0, max = 200) int more) {
        Tree whole = Tree.of(before + more);
        Map<Node, byte[]> edge = new HashMap<>();
        MerkleTree.edge(before).forEach(node -> edge.put(node, whole.nodes.get(node)));

        GrowingTree growing = new GrowingTree(before, edge);
        for (int i = before; i < before + more; i++) {
            growing.add(whole.leaf(i));
        }

        assertThat(growing.root()).isEqualTo(whole.root(before + more));
        growing.takeNew().forEach((node, hash) -> assertThat(hash).isEqualTo(whole.nodes.get(node)));
    }

    private static List<byte[]> spoiled(List<byte[]> proof, int at) {
        List<byte[]> spoiled = new ArrayList<>(proof);
        byte[] hash = proof.get(at).clone();
        hash[31] ^= 1;
        spoiled.set(at, hash);
        return spoiled;
    }

    /** A tree that remembers everything. */
    private static final class Tree {

        final Map<Node, byte[]> nodes = new HashMap<>();
        private final GrowingTree growing = new GrowingTree();
        private final List<byte[]> leaves = new ArrayList<>();

        static Tree of(int size) {
            Tree tree = new Tree();
            for (int i = 0; i < size; i++) {
                tree.add(content(i));
            }
            return tree;
        }

        static byte[] content(int i) {
            return ("entry " + i).getBytes(StandardCharsets.UTF_8);
        }

        void add(byte[] content) {
            leaves.add(MerkleTree.leafHash(content));
            growing.add(MerkleTree.leafHash(content));
            nodes.putAll(growing.takeNew());
        }

        byte[] leaf(int i) {
            return leaves.get(i);
        }

        byte[] root(long size) {
            return MerkleTree.root(size, nodes::get);
        }

        List<byte[]> inclusion(long position, long size) {
            return MerkleTree.inclusion(position, size, nodes::get);
        }

        List<byte[]> consistency(long earlier, long later) {
            return MerkleTree.consistency(earlier, later, nodes::get);
        }

        byte[] byDefinition(int from, int to) {
            if (to - from == 1) {
                return leaves.get(from);
            }
            int left = 1;
            while (left * 2 < to - from) {
                left *= 2;
            }
            return MerkleTree.nodeHash(byDefinition(from, from + left), byDefinition(from + left, to));
        }
    }
}
