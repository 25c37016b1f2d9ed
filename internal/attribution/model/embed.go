package model

import (
	_ "embed"
	"sync"
)

//go:embed tagger.bin
var taggerFile string

//go:embed field.bin
var fieldFile string

//go:embed clusters.bin
var clustersFile string

// Default is the model that the engine uses, unpacked on first use.
var Default = sync.OnceValue(func() *Model { return Read(taggerFile, fieldFile, clustersFile) })
