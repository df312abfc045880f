// Command log checks a public log of Evenhand with the libraries of the transparency projects, and with nothing of ours.
//
// usage: log FOLDER KEY [-since CHECKPOINT] [-witness KEY]
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/transparency-dev/formats/log"
	fnote "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/merkle/compact"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A folder of a log, by C2SP tlog-tiles.
type folder string

func (f folder) Height() int                        { return 8 }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, 0, len(tiles))
	for _, each := range tiles {
		bytes, err := os.ReadFile(filepath.Join(string(f), path(fmt.Sprint(each.L), each.N, each.W)))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func path(level string, number int64, width int) string {
	name := fmt.Sprintf("%03d", number%1000)
	for rest := number / 1000; rest > 0; rest /= 1000 {
		name = fmt.Sprintf("x%03d/%s", rest%1000, name)
	}
	if width < 256 {
		name += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + name
}

func (f folder) entries(size int64) [][]byte {
	var all [][]byte
	for number := int64(0); number*256 < size; number++ {
		width := int(min(256, size-number*256))
		bytes, err := os.ReadFile(filepath.Join(string(f), path("entries", number, width)))
		check(err)
		for len(bytes) > 0 {
			length := int(binary.BigEndian.Uint16(bytes))
			all = append(all, bytes[2:2+length])
			bytes = bytes[2+length:]
		}
	}
	return all
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func opened(file string, key note.Verifier, witnesses ...note.Verifier) (*log.Checkpoint, *note.Note) {
	bytes, err := os.ReadFile(file)
	check(err)
	checkpoint, _, signed, err := log.ParseCheckpoint(bytes, key.Name(), key, witnesses...)
	check(err)
	return checkpoint, signed
}

func treeOf(checkpoint *log.Checkpoint) tlog.Tree {
	var hash tlog.Hash
	copy(hash[:], checkpoint.Hash)
	return tlog.Tree{N: int64(checkpoint.Size), Hash: hash}
}

func main() {
	since := flag.String("since", "", "a checkpoint of before")
	witness := flag.String("witness", "", "the key of a witness")
	flag.Parse()
	own := folder(flag.Arg(0))
	key, err := note.NewVerifier(flag.Arg(1))
	check(err)
	var witnesses []note.Verifier
	if *witness != "" {
		known, err := fnote.NewVerifierForCosignatureV1(*witness)
		check(err)
		witnesses = append(witnesses, known)
	}
	checkpoint, signed := opened(filepath.Join(string(own), "checkpoint"), key, witnesses...)
	if len(signed.Sigs) != 1+len(witnesses) {
		check(fmt.Errorf("%d signatures are right, of %d", len(signed.Sigs), 1+len(witnesses)))
	}
	tree := treeOf(checkpoint)
	entries := own.entries(tree.N)
	if int64(len(entries)) != tree.N {
		check(fmt.Errorf("there are %d entries, of %d", len(entries), tree.N))
	}
	// the root of one library
	factory := compact.RangeFactory{Hash: rfc6962.DefaultHasher.HashChildren}
	all := factory.NewEmptyRange(0)
	for _, each := range entries {
		check(all.Append(rfc6962.DefaultHasher.HashLeaf(each), nil))
	}
	root := rfc6962.DefaultHasher.EmptyRoot()
	if len(entries) > 0 {
		root, err = all.GetRootHash(nil)
		check(err)
	}
	if string(root) != string(checkpoint.Hash) {
		check(fmt.Errorf("the entries have another root"))
	}
	// proofs by another one, made from the tiles
	reader := tlog.TileHashReader(tree, own)
	for number, each := range entries {
		proof, err := tlog.ProveRecord(tree.N, int64(number), reader)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(number), tlog.RecordHash(each)))
	}
	if *since != "" {
		before, _ := opened(*since, key)
		old := treeOf(before)
		if old.N > 0 && old.N <= tree.N {
			proof, err := tlog.ProveTree(tree.N, old.N, reader)
			check(err)
			check(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
		} else if old.N > tree.N {
			check(fmt.Errorf("the log has shrunk"))
		}
	}
	names := []string{}
	for _, each := range signed.Sigs {
		names = append(names, each.Name)
	}
	fmt.Printf("%s: %d entries, each proved; signed by %s\n", checkpoint.Origin, tree.N, strings.Join(names, ", "))
}
