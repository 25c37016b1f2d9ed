module twosource

go 1.26
