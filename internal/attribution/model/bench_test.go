package model

import "testing"

// BenchmarkRead is what the first report waits for: the model files unpacked.
func BenchmarkRead(b *testing.B) {
	for range b.N {
		Read(taggerFile, fieldFile, clustersFile)
	}
}
